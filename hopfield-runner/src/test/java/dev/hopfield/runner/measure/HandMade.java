package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.toy.Answer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Recalls with given final states; cues are as good as their targets. */
final class HandMade {

    static final Seed SEED = new Seed(1982);

    private HandMade() {}

    static Outcome outcome(Patterns patterns, Recall recall, Optional<double[]> energies, Encoding reading) {
        return outcome(stored(patterns, Optional.empty(), reading), recall, energies, Optional.empty());
    }

    private static Stored stored(Patterns patterns, Optional<Patterns> values, Encoding reading) {
        Answer memory = new Answer(patterns.units(), (asked, options) -> {
            throw new AssertionError("a hand-made memory is not asked");
        });
        return new Stored(patterns, patterns, values, memory, reading);
    }

    private static Outcome outcome(
            Stored stored, Recall recall, Optional<double[]> energies, Optional<double[]> participation) {
        return new RecallOutcome(
                stored,
                Cues.of(stored.patterns().first(recall.states().count())),
                recall,
                energies.map(values -> Energies.by(() -> values)).orElse(Energies.none()),
                participation.map(numbers -> (from, to) -> Arrays.copyOfRange(numbers, from, to)),
                SEED,
                (probes, draws) -> {
                    throw new AssertionError("a hand-made outcome has no memory to ask again");
                });
    }

    /** Final states in which so many patterns are averaged, of a real model that reads bits around 0. */
    static Outcome weighed(Patterns patterns, Recall recall, double... participation) {
        return outcome(
                stored(patterns, Optional.empty(), Encoding.BIPOLAR),
                recall,
                Optional.empty(),
                Optional.of(participation));
    }

    /** What keys called up. */
    static Outcome pairs(Patterns keys, Patterns values, Patterns states, Encoding reading) {
        return outcome(
                stored(keys, Optional.of(values), reading),
                Answer.fixedPoints(states),
                Optional.empty(),
                Optional.empty());
    }

    /** What a memory of pairs answers to the keys; it may be asked again. */
    static Outcome pairs(Patterns keys, Patterns values, Function<Cues, Recall> recalling) {
        Answer memory = new Answer(keys.units(), (cues, options) -> recalling.apply(cues));
        return asked(new Stored(keys, keys, Optional.of(values), memory, Encoding.BIPOLAR), Cues.of(keys), SEED);
    }

    /** What a memory answers to the patterns; it may be asked again. */
    static Outcome of(Patterns patterns, BiFunction<Cues, RecallOptions, Recall> recalling, Encoding reading) {
        Answer memory = new Answer(patterns.units(), recalling);
        return asked(new Stored(patterns, patterns, Optional.empty(), memory, reading), Cues.of(patterns), SEED);
    }

    /** Of a bipolar memory without noise. */
    static Outcome of(Patterns patterns, Function<Cues, Recall> recalling) {
        return of(patterns, (cues, options) -> recalling.apply(cues), Encoding.BIPOLAR);
    }

    static Outcome asked(Stored stored, Cues cues, Seed draws) {
        Recall recall = stored.memory().recall(cues, RecallOptions.of(100, draws));
        return new RecallOutcome(
                stored,
                cues,
                recall,
                Energies.none(),
                Optional.empty(),
                SEED,
                (probes, seed) -> asked(stored, probes, seed));
    }

    /** Fixed points, of a model that has no energy. */
    static Outcome outcome(Patterns patterns, Patterns states, Encoding reading) {
        return outcome(patterns, Answer.fixedPoints(states), Optional.empty(), reading);
    }

    /** Fixed points of a bipolar model. */
    static Outcome bipolar(Patterns patterns, int[]... states) {
        return outcome(patterns, BitPatterns.bipolar(states), Encoding.BIPOLAR);
    }

    /** Fixed points of a real model that reads bits around 0. */
    static Outcome real(Patterns patterns, float[]... states) {
        return outcome(patterns, RealPatterns.of(states), Encoding.BIPOLAR);
    }

    static Outcome stopped(StopReason reason) {
        Patterns patterns = Walsh.patterns(2);
        return outcome(patterns, Answer.of(patterns.first(1), reason), Optional.empty(), Encoding.BIPOLAR);
    }

    /** The only number of a metric with one column. */
    static double measured(Metric metric, Outcome outcome) {
        double[] values = metric.measure(outcome);
        if (values.length != 1) {
            throw new IllegalArgumentException("expected one column but got " + values.length);
        }
        return values[0];
    }
}
