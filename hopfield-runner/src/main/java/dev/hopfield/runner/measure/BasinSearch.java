package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.corruption.Reversal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The bisections of {@link Basin}, all in step, so that what two of them want to know is asked once.
 *
 * <p>Samples of a pattern at a distance draw from a stream of their own: other patterns or criteria change nothing for them.
 */
final class BasinSearch {

    /** Half of the samples return; the lower end of the interval is at least a half; the upper end is. */
    private static final int CRITERIA = 3;

    /** Standard deviations that a normal number stays within with a probability of 95 %. */
    private static final double DEVIATIONS = 1.959963984540054;

    private final Outcome outcome;
    private final int patterns;
    private final int samples;
    private final double threshold;
    private final Seed seed;

    /** How many samples of a pattern returned from so many reversed units. */
    private final Map<Start, Integer> returned = new HashMap<>();

    /** Where samples of one pattern start. */
    private record Start(int pattern, int distance) {}

    BasinSearch(Outcome outcome, int patterns, int samples, double threshold) {
        this.outcome = outcome;
        this.patterns = patterns;
        this.samples = samples;
        this.threshold = threshold;
        this.seed = outcome.seed().child("basin");
    }

    /**
     * How many of the samples must return for each criterion.
     *
     * <p>An end of Wilson's interval is where the part of k of n differs from a probability p by so many deviations
     * sqrt(p (1 - p) / n). So one of them is 1/2 where k = n/2 + or - deviations sqrt(n) / 2.
     */
    static int[] needed(int samples) {
        double margin = DEVIATIONS * Math.sqrt(samples) / 2;
        return new int[] {
            (samples + 1) / 2, (int) Math.ceil(samples / 2.0 + margin), (int) Math.ceil(samples / 2.0 - margin)
        };
    }

    /** The mean over patterns of the largest fraction of reversed units that meets each criterion. */
    double[] fractions() {
        int units = outcome.patterns().units();
        double[] sums = new double[CRITERIA];
        for (Bisection[] ofPattern : bisected(units / 2)) {
            for (int criterion = 0; criterion < CRITERIA; criterion++) {
                sums[criterion] += Math.max(0, ofPattern[criterion].met);
            }
        }
        return Arrays.stream(sums).map(sum -> sum / patterns / units).toArray();
    }

    private Bisection[][] bisected(int farthest) {
        Bisection[][] bisections = new Bisection[patterns][CRITERIA];
        for (Bisection[] ofPattern : bisections) {
            Arrays.setAll(ofPattern, criterion -> new Bisection(farthest));
        }
        Set<Start> wanted = wanted(bisections);
        while (!wanted.isEmpty()) {
            wanted.forEach(start -> returned.put(start, returning(start)));
            narrow(bisections);
            wanted = wanted(bisections);
        }
        return bisections;
    }

    private Set<Start> wanted(Bisection[][] bisections) {
        Set<Start> wanted = new LinkedHashSet<>();
        for (int pattern = 0; pattern < patterns; pattern++) {
            for (Bisection bisection : bisections[pattern]) {
                if (bisection.isOpen()) {
                    wanted.add(new Start(pattern, bisection.middle()));
                }
            }
        }
        return wanted;
    }

    private void narrow(Bisection[][] bisections) {
        int[] needed = needed(samples);
        for (int pattern = 0; pattern < patterns; pattern++) {
            for (int criterion = 0; criterion < CRITERIA; criterion++) {
                Bisection bisection = bisections[pattern][criterion];
                if (bisection.isOpen()) {
                    bisection.narrow(returned.get(new Start(pattern, bisection.middle())) >= needed[criterion]);
                }
            }
        }
    }

    /** How many samples return. */
    private int returning(Start start) {
        int[] rows = new int[samples];
        Arrays.fill(rows, start.pattern());
        Patterns starts = outcome.patterns().select(rows);
        Cues cues = Cues.of(Reversal.of(starts, sample -> reversed(start, sample)));
        Seed draws = seed.child("dynamics").child(start.pattern()).child(start.distance());
        Outcome answer = outcome.asking(cues, draws).averaged();
        int count = 0;
        for (int sample = 0; sample < samples; sample++) {
            count += answer.overlap(sample, start.pattern()) >= threshold ? 1 : 0;
        }
        return count;
    }

    private int[] reversed(Start start, int sample) {
        Seed own = seed.child("units").child(start.pattern()).child(sample);
        return Arrays.copyOf(own.stream().permutation(outcome.patterns().units()), start.distance());
    }

    /** The largest number that meets a criterion, if all smaller ones do; -1 if none does. */
    private static final class Bisection {

        private int met = -1;
        private int missed;

        private Bisection(int largest) {
            this.missed = largest + 1;
        }

        private boolean isOpen() {
            return missed - met > 1;
        }

        private int middle() {
            return (met + missed) / 2;
        }

        private void narrow(boolean meets) {
            int middle = middle();
            met = meets ? middle : met;
            missed = meets ? missed : middle;
        }
    }
}
