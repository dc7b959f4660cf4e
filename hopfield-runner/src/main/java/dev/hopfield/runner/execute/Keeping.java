package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.array.NpyArray;
import dev.hopfield.runner.config.KeptArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The arrays of a cell that its experiment wants kept: {@code cues}, {@code known}, {@code targets}, and, after the label of each model and
 * a dot, {@code states}, {@code energies} and {@code steps}. Each has a row for each cue.
 */
final class Keeping {

    private final Set<KeptArray> wanted;
    private final Map<String, NpyArray> arrays = new LinkedHashMap<>();

    /**
     * @param wanted what is to be kept
     */
    Keeping(Set<KeptArray> wanted) {
        this.wanted = wanted;
    }

    /**
     * Takes what all models get.
     *
     * @param cues what is asked
     * @param targets of all patterns
     */
    void draw(Cues cues, Patterns targets) {
        if (wanted.contains(KeptArray.CUES)) {
            arrays.put("cues", NpyArray.of(cues.states()));
            cues.known().ifPresent(known -> arrays.put("known", NpyArray.ofMask(known)));
        }
        if (wanted.contains(KeptArray.TARGETS)) {
            arrays.put("targets", NpyArray.of(targets.first(cues.count())));
        }
    }

    /**
     * Takes what a model answered.
     *
     * @param label of the model
     * @param answer to the cues
     */
    void answer(String label, Conversation.Answer answer) {
        Recall recall = answer.outcome().recall();
        int cues = recall.states().count();
        if (wanted.contains(KeptArray.STATES)) {
            arrays.put(label + ".states", NpyArray.of(recall.states()));
        }
        if (wanted.contains(KeptArray.ENERGIES)) {
            double[] energies = IntStream.range(0, cues)
                    .mapToDouble(cue -> answer.outcome().energy(cue).orElse(Double.NaN))
                    .toArray();
            arrays.put(label + ".energies", NpyArray.of(energies));
        }
        if (wanted.contains(KeptArray.STEPS)) {
            arrays.put(
                    label + ".steps",
                    NpyArray.of(IntStream.range(0, cues).map(recall::steps).toArray()));
        }
    }

    /** By name, those of the draw first, then those of each model that did not fail. */
    Map<String, NpyArray> arrays() {
        return arrays;
    }
}
