package dev.hopfield.dense;

import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.SoftmaxSums;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Means of all patterns whose score is above a limit.
 *
 * <p>Which they are is exact: where a score is too near the limit for floats to tell, it is taken in double.
 */
final class ReachGathering implements Gathering<ReachGathering> {

    private final RealKernels kernels;
    private final FloatScores scores;
    private final RowScores exactScores;
    private final DoublePredicate isWithin;
    private final double limit;
    private final PatternRows values;
    private final double largestUnit;
    private final int width;
    private final int most;

    private final double[] counts;
    private final float[] sums;
    /** Patterns that only double can tell, for each state. */
    private final IntList[] undecided;
    /** For each state the middle and half the width of the range where that is so. */
    private final float[] middles;

    private final float[] halves;
    private final float[] upper;

    private final float[] weights;
    private final float[] nearness;
    private final float[] maxima;
    private final float[] blockCounts;
    private final float[] ones;

    private StepStates states;
    private int panel;

    /**
     * @param exactScores scores in double
     * @param limit patterns with larger scores take part
     * @param isWithin the same, in the arithmetic of the separation
     * @param values what is summed
     * @param largestUnit of what is summed
     * @param most patterns that double may be asked about, for each state
     */
    ReachGathering(
            RealKernels kernels,
            FloatScores scores,
            RowScores exactScores,
            double limit,
            DoublePredicate isWithin,
            PatternRows values,
            double largestUnit,
            int width,
            int most) {
        this.kernels = kernels;
        this.scores = scores;
        this.exactScores = exactScores;
        this.limit = limit;
        this.isWithin = isWithin;
        this.values = values;
        this.largestUnit = largestUnit;
        this.width = width;
        this.most = most;
        this.counts = new double[width];
        this.sums = new float[Math.multiplyExact(values.units(), width)];
        this.undecided = new IntList[width];
        Arrays.setAll(undecided, lane -> new IntList());
        this.middles = new float[width];
        this.halves = new float[width];
        this.upper = new float[width];
        this.weights = new float[SoftmaxSums.BLOCK * width];
        this.nearness = new float[weights.length];
        this.maxima = new float[(SoftmaxSums.BLOCK / RealKernels.GROUP + 1) * width];
        this.blockCounts = new float[width];
        this.ones = new float[Math.max(width, SoftmaxSums.BLOCK)];
        Arrays.fill(ones, 1);
    }

    @Override
    public void begin(StepStates now, int number) {
        states = now;
        panel = number;
        Arrays.fill(counts, 0);
        Arrays.fill(sums, 0);
        for (int lane = 0; lane < width; lane++) {
            undecided[lane].clear();
        }
        for (int lane = 0; lane < states.lanes(panel); lane++) {
            double squaredNorm = states.squaredNorm(panel * width + lane);
            double middle = (limit - scores.offset(squaredNorm)) / scores.scale();
            double half = scores.error(Math.sqrt(squaredNorm));
            middles[lane] = (float) middle;
            // The ends are rounded outwards, beyond the rounding of the middle and of a difference from it.
            halves[lane] = Math.nextUp((float) half) + 2 * Math.ulp(middles[lane]);
            upper[lane] = middles[lane] + halves[lane];
        }
    }

    @Override
    public void add(Stretch patterns) {
        int count = patterns.count();
        scores.write(kernels, patterns, states.panel(panel), width, weights);
        findUndecided(patterns.first(), count);
        kernels.indicate(weights, count, width, upper);
        Arrays.fill(blockCounts, 0);
        kernels.sums(ones, 0, count, 1, weights, width, ones, blockCounts);
        for (int lane = 0; lane < width; lane++) {
            counts[lane] += blockCounts[lane];
        }
        kernels.sums(patterns.values(), patterns.valuesFrom(), count, values.units(), weights, width, ones, sums);
    }

    private void findUndecided(int first, int count) {
        for (int lane = 0; lane < width; lane++) {
            blockCounts[lane] = -middles[lane];
        }
        int length = count * width;
        System.arraycopy(weights, 0, nearness, 0, length);
        kernels.scaleStates(nearness, count, width, ones, blockCounts);
        for (int at = 0; at < length; at++) {
            nearness[at] = -Math.abs(nearness[at]);
        }
        kernels.largest(nearness, count, width, maxima);
        for (int lane = 0; lane < states.lanes(panel); lane++) {
            for (int row = 0; row < count; row += RealKernels.GROUP) {
                if (maxima[row / RealKernels.GROUP * width + lane] >= -halves[lane]) {
                    findAmong(first, row, Math.min(count, row + RealKernels.GROUP), lane);
                }
            }
        }
    }

    /** Puts patterns that are near the limit on the list, where they are not above the range of doubt. */
    private void findAmong(int first, int from, int end, int lane) {
        for (int row = from; row < end; row++) {
            int at = row * width + lane;
            if (nearness[at] >= -halves[lane] && weights[at] <= upper[lane] && undecided[lane].size() <= most) {
                undecided[lane].add(first + row);
            }
        }
    }

    @Override
    public void merge(ReachGathering other) {
        for (int lane = 0; lane < width; lane++) {
            counts[lane] += other.counts[lane];
            undecided[lane].addAll(other.undecided[lane]);
        }
        for (int at = 0; at < sums.length; at++) {
            sums[at] += other.sums[at];
        }
    }

    @Override
    public void read(int lane, StepSums into) {
        IntList open = undecided[lane];
        if (open.size() > most) {
            into.decline();
            return;
        }
        double[] mean = into.sums();
        for (int unit = 0; unit < mean.length; unit++) {
            mean[unit] = sums[unit * width + lane];
        }
        double within = counts[lane] + addDecided(open, panel * width + lane, mean);
        for (int unit = 0; unit < mean.length; unit++) {
            mean[unit] /= Math.max(1, within);
        }
        double log = within == 0 ? Double.NEGATIVE_INFINITY : 0;
        into.give(log, SoftmaxGathering.SUM_ERROR * largestUnit, largestUnit);
    }

    /** Adds those that are within reach, and tells how many. */
    private int addDecided(IntList open, int state, double[] sums) {
        int[] rows = new int[open.size()];
        int count = 0;
        for (int index = 0; index < open.size(); index++) {
            double score = exactScores.of(open.get(index), states.values(), states.offset(state));
            if (isWithin.test(score)) {
                rows[count++] = open.get(index);
            }
        }
        float[] weights = new float[count];
        Arrays.fill(weights, 1);
        values.add(Arrays.copyOf(rows, count), weights, sums);
        return count;
    }
}
