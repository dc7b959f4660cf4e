package dev.hopfield.dense;

import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.SoftmaxSums;
import java.util.Arrays;

/**
 * Weighted sums of the few patterns that weigh anything.
 *
 * <p>Scores in float leave out those that cannot; scores of the others are taken again in double, and their weights and sums
 * too. So a step is what it is in double arithmetic, unless the few cancel and what is left out tells: that is an error.
 */
final class CandidateGathering implements Gathering<CandidateGathering> {

    private static final double ROUNDING = 0x1p-23;

    private final RealKernels kernels;
    private final FloatScores scores;
    private final RowScores exactScores;
    private final Weighting weighting;
    /** Whether it is sizes of scores that tell how much a pattern weighs, and not only differences. */
    private final boolean bySize;

    private final boolean rectified;
    private final double leftOut;
    private final double scale;
    private final PatternRows summed;
    private final int width;
    private final Candidates[] candidates;

    private final float[] values;
    private final float[] maxima;
    private final float[] addends;
    private final float[] ones;

    private StepStates states;
    private int panel;

    /**
     * @param exactScores scores in double
     * @param border in units of scores over their scale
     * @param leftOut the most that a unit of all patterns beyond the border may add to a sum, beside the heaviest
     * @param scale of the units that sums are at home among; 0 if only the sums tell
     * @param summed what is summed
     * @param most candidates for each state
     */
    CandidateGathering(
            RealKernels kernels,
            FloatScores scores,
            RowScores exactScores,
            Weighting weighting,
            Border border,
            double leftOut,
            double scale,
            PatternRows summed,
            int width,
            int most) {
        this.kernels = kernels;
        this.scores = scores;
        this.exactScores = exactScores;
        this.weighting = weighting;
        this.bySize = weighting instanceof Polynomial;
        this.rectified = weighting instanceof Polynomial polynomial && polynomial.rectified();
        this.leftOut = leftOut;
        this.scale = scale;
        this.summed = summed;
        this.width = width;
        this.candidates = new Candidates[width];
        Tiers tiers = new Tiers();
        Arrays.setAll(candidates, lane -> new Candidates(border, tiers, most));
        this.values = new float[SoftmaxSums.BLOCK * width];
        this.maxima = new float[(SoftmaxSums.BLOCK / RealKernels.GROUP + 1) * width];
        this.addends = new float[width];
        this.ones = new float[width];
        Arrays.fill(ones, 1);
    }

    @Override
    public void begin(StepStates now, int number) {
        states = now;
        panel = number;
        for (int lane = 0; lane < states.lanes(panel); lane++) {
            double squaredNorm = states.squaredNorm(panel * width + lane);
            double norm = Math.sqrt(squaredNorm);
            double addend = scores.offset(squaredNorm) / scores.scale();
            addends[lane] = (float) addend;
            double ofAddend = bySize ? ROUNDING * (scores.largest(norm) + Math.abs(addend)) : 0;
            candidates[lane].begin(scores.error(norm) + ofAddend);
        }
    }

    @Override
    public void add(Stretch patterns) {
        int first = patterns.first();
        int count = patterns.count();
        scores.write(kernels, patterns, states.panel(panel), width, values);
        if (bySize) {
            writeSizes(count);
        }
        kernels.largest(values, count, width, maxima);
        int groups = (count - 1) / RealKernels.GROUP + 1;
        int lanes = states.lanes(panel);
        for (int lane = 0; lane < lanes; lane++) {
            expect(lane, groups);
        }
        for (int group = 0; group < groups; group++) {
            int row = group * RealKernels.GROUP;
            int some = Math.min(RealKernels.GROUP, count - row);
            for (int lane = 0; lane < lanes; lane++) {
                if (maxima[group * width + lane] >= candidates[lane].threshold()) {
                    candidates[lane].offer(values, row * width + lane, width, some, first + row);
                }
            }
        }
    }

    /** Lets a list know the best score of the block beforehand. */
    private void expect(int lane, int groups) {
        float largest = maxima[lane];
        for (int group = 1; group < groups; group++) {
            largest = Math.max(largest, maxima[group * width + lane]);
        }
        if (largest >= candidates[lane].threshold()) {
            candidates[lane].expect(largest);
        }
    }

    private void writeSizes(int count) {
        kernels.scaleStates(values, count, width, ones, addends);
        for (int at = 0; at < count * width && !rectified; at++) {
            values[at] = Math.abs(values[at]);
        }
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public void settle() {
        for (int lane = 0; lane < states.lanes(panel); lane++) {
            candidates[lane].settle();
        }
    }

    @Override
    public void follow(CandidateGathering settled) {
        for (int lane = 0; lane < states.lanes(panel); lane++) {
            candidates[lane].follow(settled.candidates[lane]);
        }
    }

    @Override
    public void merge(CandidateGathering other) {
        for (int lane = 0; lane < states.lanes(panel); lane++) {
            candidates[lane].addAll(other.candidates[lane]);
        }
    }

    @Override
    public void read(int lane, StepSums into) {
        int[] found = candidates[lane].patterns();
        if (candidates[lane].isGivenUp() || found.length == 0) {
            into.decline();
            return;
        }
        double[] exact = new double[found.length];
        for (int index = 0; index < found.length; index++) {
            exact[index] = exactScores.of(found[index], states.values(), states.offset(panel * width + lane));
        }
        double[] weights = new double[found.length];
        double log = weighting.weights(exact, weights);
        Arrays.fill(into.sums(), 0);
        addWeighted(found, weights, into.sums());
        into.give(log, found.length < summed.patterns().count() ? leftOut : 0, scale);
    }

    /** Adds patterns that weigh something, with weights rounded to floats, as double arithmetic of all patterns does. */
    private void addWeighted(int[] found, double[] weights, double[] sums) {
        int[] rows = new int[found.length];
        float[] rounded = new float[found.length];
        int count = 0;
        for (int index = 0; index < found.length; index++) {
            rows[count] = found[index];
            rounded[count] = (float) weights[index];
            count += weights[index] != 0 ? 1 : 0;
        }
        summed.add(Arrays.copyOf(rows, count), rounded, sums);
    }
}
