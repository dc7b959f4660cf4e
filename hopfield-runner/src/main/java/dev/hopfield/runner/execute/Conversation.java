package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.measure.Energies;
import dev.hopfield.runner.measure.RecallOutcome;
import dev.hopfield.runner.measure.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks one memory, in its own encoding and with the limits of the experiment, and again where a metric probes it.
 *
 * @param experiment says how memories are asked
 * @param model that stored the patterns
 * @param stored the memory that is asked, and what it stored
 * @param measuring the source of all randomness in measuring
 * @param workers who may share the work
 */
record Conversation(Experiment experiment, Model model, Stored stored, Seed measuring, Workers workers) {

    /** States whose energies are one task; fixed, so that no digit depends on the number of threads. */
    private static final int ENERGIES_TOGETHER = 64;

    /** What came of asking, and how long the recall took. */
    record Answer(Outcome outcome, long nanos) {}

    Answer ask(Cues cues, Seed seed) {
        Cues asked = new Waist(model, stored.patterns().encoding()).cues(cues);
        RecallOptions options = RecallOptions.of(experiment.recall().maxSteps(), seed)
                .withClampKnown(experiment.recall().clampKnown() && cues.known().isPresent())
                .withWorkers(workers);
        long start = System.nanoTime();
        Recall recall = stored.memory().recall(asked, options);
        long nanos = System.nanoTime() - start;
        Energies energies = isTold()
                ? Energies.by(() -> energies((EnergyMemory) stored.memory(), recall.states()))
                : Energies.none();
        RecallOutcome.Probing probing = (probes, draws) -> ask(probes, draws).outcome();
        return new Answer(new RecallOutcome(stored, cues, recall, energies, measuring, probing), nanos);
    }

    /** What a person should know of an answer: what was learnt, and noise that was cut off, which looks like a measurement. */
    List<String> notes(Answer answer) {
        List<String> notes = new ArrayList<>();
        if (stored.memory() instanceof CoupledMemory coupled) {
            notes.addAll(coupled.couplings().notes());
        }
        Recall recall = answer.outcome().recall();
        if (model.traits().contains(Trait.SAMPLES)
                && IntStream.range(0, recall.states().count())
                        .anyMatch(cue -> recall.stopReason(cue) == StopReason.STEP_LIMIT)) {
            notes.add("was cut off: recalls ran into recall.max-steps, "
                    + experiment.recall().maxSteps()
                    + ", before the sweeps of their noise were made or had settled; allow more");
        }
        return notes;
    }

    /** Whether there is an energy that the dynamics descends, or samples by. */
    private boolean isTold() {
        return model.traits().contains(Trait.ENERGY_DESCENDS) || model.traits().contains(Trait.ENERGY_SAMPLED);
    }

    private double[] energies(EnergyMemory own, Patterns states) {
        double[] energies = new double[states.count()];
        int parts = (states.count() + ENERGIES_TOGETHER - 1) / ENERGIES_TOGETHER;
        workers.forEach(parts, part -> {
            int from = part * ENERGIES_TOGETHER;
            int to = Math.min(states.count(), from + ENERGIES_TOGETHER);
            double[] some = own.energy(states.range(from, to));
            System.arraycopy(some, 0, energies, from, some.length);
        });
        return energies;
    }
}
