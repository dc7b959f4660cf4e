package dev.hopfield.dense;

import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.SoftmaxSums;
import java.util.Arrays;

/**
 * Sums weighted by powers of the scores, h^e or max(h, 0)^e.
 *
 * <p>Scores are taken relative to 2^k, the power of two below the largest so far, so that no power overflows and nothing is
 * rounded by it; sums are rescaled when k rises.
 */
final class PowerGathering implements Gathering<PowerGathering> {

    /** The k of no pattern: below that of all floats that are not rounded more than others. */
    private static final int LEAST_EXPONENT = -120;

    /** Beyond, the size of sums stays in their logarithm. */
    private static final int LARGEST_SHIFT = 500;

    /** Of each sum so far that another is added to, for up to some hundreds of them, whose errors go both ways. */
    private static final double ADDING_ERROR = 0x1p-22;

    /** Of a distance, a part of what it is reckoned from: unlike most products, that is rounded at its full size. */
    private static final double DISTANCE_ERROR = 0x1p-24;

    private static final double LN_2 = 0.6931471805599453;

    private final RealKernels kernels;
    private final FloatScores scores;
    private final int power;
    private final boolean rectified;
    private final double largestUnit;
    private final int units;
    private final int width;

    /** For each state k, the largest size of a score, and the sum of sizes of weights. */
    private final int[] exponents;

    private final float[] largest;
    private final double[] totals;
    /** The same, squared for each block. */
    private final double[] squaredTotals;
    /** The largest size of any sum on the way. */
    private final double[] peaks;

    private final float[] sums;

    private final float[] weights;
    private final float[] sizes;
    private final float[] maxima;
    private final float[] factors;
    private final float[] addends;
    private final float[] blockTotals;
    private final float[] ones;
    private final float[] zeros;

    private StepStates states;
    private int panel;

    /**
     * @param power e, at least 1
     * @param rectified whether negative scores count as 0
     * @param units of what is summed
     * @param largestUnit of what is summed
     */
    PowerGathering(
            RealKernels kernels,
            FloatScores scores,
            int power,
            boolean rectified,
            int units,
            double largestUnit,
            int width) {
        this.kernels = kernels;
        this.scores = scores;
        this.power = power;
        this.rectified = rectified;
        this.largestUnit = largestUnit;
        this.units = units;
        this.width = width;
        this.exponents = new int[width];
        this.largest = new float[width];
        this.totals = new double[width];
        this.squaredTotals = new double[width];
        this.peaks = new double[width];
        this.sums = new float[Math.multiplyExact(units, width)];
        this.weights = new float[SoftmaxSums.BLOCK * width];
        this.sizes = new float[weights.length];
        this.maxima = new float[(SoftmaxSums.BLOCK / RealKernels.GROUP + 1) * width];
        this.factors = new float[width];
        this.addends = new float[width];
        this.blockTotals = new float[width];
        this.ones = new float[Math.max(width, SoftmaxSums.BLOCK)];
        Arrays.fill(ones, 1);
        this.zeros = new float[width];
    }

    @Override
    public void begin(StepStates now, int number) {
        states = now;
        panel = number;
        Arrays.fill(exponents, LEAST_EXPONENT);
        Arrays.fill(largest, 0);
        Arrays.fill(totals, 0);
        Arrays.fill(squaredTotals, 0);
        Arrays.fill(peaks, 0);
        Arrays.fill(sums, 0);
        for (int lane = 0; lane < states.lanes(panel); lane++) {
            addends[lane] = (float) (scores.offset(states.squaredNorm(panel * width + lane)) / scores.scale());
        }
    }

    @Override
    public void add(Stretch patterns) {
        int count = patterns.count();
        scores.write(kernels, patterns, states.panel(panel), width, weights);
        if (!scores.isProduct()) {
            kernels.scaleStates(weights, count, width, ones, addends);
        }
        int length = count * width;
        writeSizes(length);
        raise(count);
        for (int lane = 0; lane < width; lane++) {
            blockTotals[lane] = Math.scalb(1f, -exponents[lane]);
        }
        kernels.scaleStates(rectified ? sizes : weights, count, width, blockTotals, zeros);
        raiseToPower(length);
        addTotals(count);
        kernels.sums(patterns.values(), patterns.valuesFrom(), count, units, weights, width, factors, sums);
        findPeaks();
    }

    private void writeSizes(int length) {
        if (rectified) {
            for (int at = 0; at < length; at++) {
                sizes[at] = Math.max(weights[at], 0);
            }
        } else {
            for (int at = 0; at < length; at++) {
                sizes[at] = Math.abs(weights[at]);
            }
        }
    }

    /** Raises k to the scores of a block, and says how to rescale what has been summed before. */
    private void raise(int count) {
        kernels.largest(sizes, count, width, maxima);
        int groups = (count - 1) / RealKernels.GROUP + 1;
        for (int lane = 0; lane < width; lane++) {
            largest[lane] = Math.max(largest[lane], largestOf(groups, lane));
            int exponent = exponent(largest[lane]);
            factors[lane] = (float) rescaling(exponents[lane], exponent);
            exponents[lane] = exponent;
        }
    }

    private static int exponent(float largest) {
        return Math.max(LEAST_EXPONENT, Math.getExponent(largest));
    }

    /** What sums relative to one k have to be multiplied by to be relative to a larger one. */
    private double rescaling(int before, int after) {
        return Math.scalb(1.0, Math.max(-2000, (before - after) * power));
    }

    /** Leaves powers in the place of weights; by squaring, in loops that compilers turn into vector instructions. */
    private void raiseToPower(int length) {
        if (rectified) {
            System.arraycopy(sizes, 0, weights, 0, length);
        } else {
            System.arraycopy(weights, 0, sizes, 0, length);
        }
        for (int bit = Integer.highestOneBit(power) >> 1; bit > 0; bit >>= 1) {
            for (int at = 0; at < length; at++) {
                weights[at] *= weights[at];
            }
            if ((power & bit) != 0) {
                for (int at = 0; at < length; at++) {
                    weights[at] *= sizes[at];
                }
            }
        }
    }

    private void addTotals(int count) {
        for (int at = 0; at < count * width; at++) {
            sizes[at] = Math.abs(weights[at]);
        }
        Arrays.fill(blockTotals, 0);
        kernels.sums(ones, 0, count, 1, sizes, width, ones, blockTotals);
        for (int lane = 0; lane < width; lane++) {
            double total = blockTotals[lane];
            totals[lane] = totals[lane] * factors[lane] + total;
            squaredTotals[lane] = squaredTotals[lane] * factors[lane] * factors[lane] + total * total;
            peaks[lane] *= factors[lane];
        }
    }

    /** As many sums at a time as there are weights of a block. */
    private void findPeaks() {
        for (int from = 0; from < sums.length; from += sizes.length) {
            int length = Math.min(sizes.length, sums.length - from);
            for (int at = 0; at < length; at++) {
                sizes[at] = Math.abs(sums[from + at]);
            }
            kernels.largest(sizes, length / width, width, maxima);
            int groups = (length / width - 1) / RealKernels.GROUP + 1;
            for (int lane = 0; lane < width; lane++) {
                peaks[lane] = Math.max(peaks[lane], largestOf(groups, lane));
            }
        }
    }

    private float largestOf(int groups, int lane) {
        float found = maxima[lane];
        for (int group = 1; group < groups; group++) {
            found = Math.max(found, maxima[group * width + lane]);
        }
        return found;
    }

    @Override
    public void merge(PowerGathering other) {
        for (int lane = 0; lane < width; lane++) {
            largest[lane] = Math.max(largest[lane], other.largest[lane]);
            int exponent = exponent(largest[lane]);
            factors[lane] = (float) rescaling(exponents[lane], exponent);
            addFrom(other, lane, (float) rescaling(other.exponents[lane], exponent));
            exponents[lane] = exponent;
        }
    }

    private void addFrom(PowerGathering other, int lane, float factor) {
        float own = factors[lane];
        totals[lane] = totals[lane] * own + other.totals[lane] * factor;
        squaredTotals[lane] = squaredTotals[lane] * own * own + other.squaredTotals[lane] * factor * factor;
        double peak = Math.max(peaks[lane] * own, other.peaks[lane] * factor);
        for (int at = lane; at < sums.length; at += width) {
            sums[at] = sums[at] * own + other.sums[at] * factor;
            peak = Math.max(peak, Math.abs(sums[at]));
        }
        peaks[lane] = peak;
    }

    @Override
    public void read(int lane, StepSums into) {
        if (totals[lane] == 0 || exponents[lane] == LEAST_EXPONENT) {
            into.decline();
            return;
        }
        int shift = exponents[lane] * power;
        int done = Math.abs(shift) <= LARGEST_SHIFT ? shift : 0;
        for (int unit = 0; unit < units; unit++) {
            into.sums()[unit] = Math.scalb((double) sums[unit * width + lane], done);
        }
        double log = power * StrictMath.log(scores.scale()) + (shift - done) * LN_2;
        into.give(log, Math.scalb(error(lane), done), 0);
    }

    /** Rounding of scores, which a power multiplies, and of sums, within each block and from block to block. */
    private double error(int lane) {
        double norm = Math.sqrt(states.squaredNorm(panel * width + lane));
        double ofPart = scores.isProduct() ? SoftmaxGathering.SCORE_ERROR : DISTANCE_ERROR;
        double parts = scores.largest(norm) + Math.abs(addends[lane]);
        double ofScore = ofPart * parts / largest[lane];
        double heaviest = StrictMath.pow(Math.scalb((double) largest[lane], -exponents[lane]), power);
        double ofScores = power * ofScore * Math.sqrt(totals[lane] * heaviest);
        double ofBlocks = SoftmaxGathering.SUM_ERROR * Math.sqrt(squaredTotals[lane]);
        return (ofScores + ofBlocks) * largestUnit + ADDING_ERROR * peaks[lane];
    }
}
