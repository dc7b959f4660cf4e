package dev.hopfield.testkit;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;

/** A recall for metrics to be tried on; it knows how many cues it is asked at most. */
final class SampleOutcome implements Outcome {

    private static final int MAX_STEPS = 10;

    private final Patterns patterns;
    private final Cues cues;
    private final Recall recall;
    private final SampleMemory memory;
    private final AtomicLong probes;

    private SampleOutcome(Patterns patterns, Cues cues, Recall recall, AtomicLong probes) {
        this.patterns = patterns;
        this.cues = cues;
        this.recall = recall;
        this.memory = new SampleMemory(patterns);
        this.probes = probes;
    }

    /**
     * As many cues as patterns, each a pattern with some noise, and final states of many kinds: targets, others, reverses, noise.
     *
     * @param averaged whether the dynamics has noise, so that there are averages over time
     */
    static SampleOutcome of(Patterns patterns, boolean averaged, Seed seed) {
        int count = patterns.count();
        int[] ends = new int[count];
        int[] steps = new int[count];
        StopReason[] reasons = new StopReason[count];
        StopReason[] kinds = {StopReason.CONVERGED, StopReason.CYCLE, StopReason.STEP_LIMIT};
        for (int cue = 0; cue < count; cue++) {
            ends[cue] = cue % 4 == 1 ? (cue + 2) % count : cue;
            steps[cue] = 1 + cue * 7 % MAX_STEPS;
            reasons[cue] = averaged ? StopReason.SAMPLED : kinds[cue % kinds.length];
        }
        Patterns ended = patterns.select(ends);
        Patterns noisy = Samples.flipped(ended, 0.1, seed.child("noise"));
        Patterns reversed = Samples.reversed(ended);
        Patterns states = Samples.chosen(
                count, row -> row % 4 == 2 ? noisy : row % 4 == 3 ? reversed : ended, patterns.encoding());
        Optional<RealPatterns> averages =
                averaged ? Optional.of((RealPatterns) Samples.graded(states)) : Optional.empty();
        Cues cues = Cues.of(Samples.flipped(patterns, 0.2, seed.child("cues")));
        return new SampleOutcome(patterns, cues, Recall.of(states, steps, reasons, averages), new AtomicLong());
    }

    /** The same patterns and cues, with all that came of each, in another order. */
    SampleOutcome permuted(int[] order) {
        int[] steps = new int[order.length];
        StopReason[] reasons = new StopReason[order.length];
        for (int row = 0; row < order.length; row++) {
            steps[row] = recall.steps(order[row]);
            reasons[row] = recall.stopReason(order[row]);
        }
        Optional<RealPatterns> averages = recall.averages().map(each -> each.select(order));
        return new SampleOutcome(
                patterns.select(order),
                Cues.of(cues.states().select(order)),
                Recall.of(recall.states().select(order), steps, reasons, averages),
                probes);
    }

    /** The most cues in one go with which the memory was asked again, here or in permuted ones. */
    long mostProbes() {
        return probes.get();
    }

    @Override
    public Patterns patterns() {
        return patterns;
    }

    @Override
    public Encoding reading() {
        return recall.states().encoding();
    }

    @Override
    public Patterns stored() {
        return patterns;
    }

    @Override
    public Cues cues() {
        return cues;
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public Recall recall() {
        return recall;
    }

    @Override
    public Seed seed() {
        return new Seed(1987);
    }

    @Override
    public Outcome asking(Cues probed, Seed draws) {
        probes.accumulateAndGet(probed.count(), Math::max);
        return new SampleOutcome(patterns, probed, memory.recall(probed, RecallOptions.of(MAX_STEPS, draws)), probes);
    }

    @Override
    public float decoded(int cue, int unit) {
        float value = recall.states().value(cue, unit);
        return recall.states().encoding() == Encoding.BINARY ? 2 * value - 1 : value;
    }

    @Override
    public double overlap(int cue, int target) {
        double product = 0;
        double state = 0;
        double wanted = 0;
        for (int unit = 0; unit < patterns.units(); unit++) {
            product += decoded(cue, unit) * reference(target, unit);
            state += decoded(cue, unit) * decoded(cue, unit);
            wanted += reference(target, unit) * reference(target, unit);
        }
        return state == 0 || wanted == 0 ? 0 : product / Math.sqrt(state * wanted);
    }

    @Override
    public OptionalDouble energy(int cue) {
        return OptionalDouble.of(memory.energy(recall.states().select(cue))[0]);
    }

    @Override
    public Optional<double[]> participation(int from, int to) {
        RealPatterns shares = memory.weights(recall.states().range(from, to));
        double[] numbers = new double[to - from];
        for (int row = 0; row < numbers.length; row++) {
            double squares = 0;
            for (int pattern = 0; pattern < shares.units(); pattern++) {
                squares += (double) shares.value(row, pattern) * shares.value(row, pattern);
            }
            numbers[row] = 1 / squares;
        }
        return Optional.of(numbers);
    }
}
