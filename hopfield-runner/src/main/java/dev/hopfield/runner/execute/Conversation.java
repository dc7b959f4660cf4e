package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.config.RecallExperiment;
import dev.hopfield.runner.measure.Energies;
import dev.hopfield.runner.measure.Participation;
import dev.hopfield.runner.measure.RecallOutcome;
import dev.hopfield.runner.measure.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks one memory, in its own encoding and with the limits of the experiment, and again where a metric probes it.
 *
 * @param experiment says how memories are asked
 * @param model that stored the patterns
 * @param stored the memory that is asked, and what it stored
 * @param measuring the source of all randomness in measuring
 * @param workers who may share the work
 * @param deadline ends recalls that take too long
 */
record Conversation(
        RecallExperiment experiment, Model model, Stored stored, Seed measuring, Workers workers, Deadline deadline) {

    /** States that are looked at in one task; fixed, so that no digit depends on the number of threads. */
    private static final int STATES_TOGETHER = 64;

    /** Shares of patterns, 4 bytes each, that one task asks for at a time, unless those of one state are more. */
    private static final int SHARES_TOGETHER = 1 << 20;

    /** What came of asking, the energies of its final states, and how long the recall took. */
    record Answer(Outcome outcome, Energies energies, long nanos) {}

    Answer ask(Cues cues, Seed seed) {
        Cues asked = waist().cues(cues);
        RecallOptions options = RecallOptions.of(experiment.recall().maxSteps(), seed)
                .withClampKnown(experiment.recall().clampKnown() && cues.known().isPresent())
                .withWorkers(workers);
        long start = System.nanoTime();
        Recall recall = stored.memory().recall(asked, deadline.within(options));
        long nanos = System.nanoTime() - start;
        Energies energies =
                isTold() ? Energies.by(() -> energies((EnergyMemory) stored.memory(), recall)) : Energies.none();
        RecallOutcome.Probing probing = (probes, draws) -> ask(probes, draws).outcome();
        Outcome outcome = new RecallOutcome(
                stored, cues, recall, energies, averaging(weighed(recall, asked.states())), measuring, probing);
        return new Answer(outcome, energies, nanos);
    }

    private Waist waist() {
        return new Waist(model, stored.patterns().encoding());
    }

    /** What a person should know of an answer: what was learnt, and what was cut off, which looks like a measurement. */
    List<String> notes(Answer answer) {
        List<String> notes = new ArrayList<>();
        if (stored.memory() instanceof CoupledMemory coupled) {
            notes.addAll(coupled.couplings().notes());
        }
        Recall recall = answer.outcome().recall();
        notes.addAll(recall.notes());
        if (model.traits().contains(Trait.SAMPLES)
                && IntStream.range(0, recall.states().count())
                        .anyMatch(cue -> recall.stopReason(cue) == StopReason.STEP_LIMIT)) {
            notes.add("was cut off: recalls ran into recall.max-steps, "
                    + experiment.recall().maxSteps()
                    + ", before the sweeps of their noise were made or had settled; allow more");
        }
        if (IntStream.range(0, recall.states().count())
                .anyMatch(cue -> recall.stopReason(cue) == StopReason.DIVERGED)) {
            notes.add(
                    "diverged: recalls left the finite numbers, and their last finite states are measured; no mean energy is told"
                            + " there");
        } else if (answer.energies().infinite() > 0) {
            notes.add(
                    "ended recalls outside the range of its units, where no energy is finite: the mean energy is left out"
                            + " there");
        }
        return notes;
    }

    /** Whether there is an energy that the dynamics descends, or samples by; that of a key is none of the value. */
    private boolean isTold() {
        return stored.values().isEmpty()
                && (model.traits().contains(Trait.ENERGY_DESCENDS)
                        || model.traits().contains(Trait.ENERGY_SAMPLED));
    }

    /** The last finite state of a recall that diverged is nowhere: it has no energy worth a mean. */
    private double[] energies(EnergyMemory own, Recall recall) {
        Patterns states = recall.states();
        double[] energies =
                inParts(0, states.count(), STATES_TOGETHER, (from, to) -> own.energy(states.range(from, to)));
        for (int cue = 0; cue < energies.length; cue++) {
            energies[cue] = recall.stopReason(cue) == StopReason.DIVERGED ? Double.NaN : energies[cue];
        }
        return energies;
    }

    /** The states whose shares are the patterns': final ones, but of values the keys that they were called up with. */
    private Patterns weighed(Recall recall, Patterns asked) {
        return stored.values().isEmpty() ? recall.states() : recall.keys().orElse(asked);
    }

    private Optional<RecallOutcome.Averaging> averaging(Patterns states) {
        if (!(stored.memory() instanceof WeighingMemory weighing)) {
            return Optional.empty();
        }
        int most = Math.max(1, SHARES_TOGETHER / stored.patterns().count());
        return Optional.of((first, last) -> inParts(
                first,
                last,
                Math.min(STATES_TOGETHER, most),
                (from, to) ->
                        Participation.effectiveNumbers(weighing.weights(waist().states(states.range(from, to))))));
    }

    /** Numbers of some states. */
    private interface Looking {
        double[] at(int from, int to);
    }

    private double[] inParts(int first, int last, int together, Looking looking) {
        double[] numbers = new double[last - first];
        int parts = (numbers.length + together - 1) / together;
        workers.forEach(parts, part -> {
            int from = first + part * together;
            double[] some = looking.at(from, Math.min(last, from + together));
            System.arraycopy(some, 0, numbers, from - first, some.length);
        });
        return numbers;
    }
}
