package dev.hopfield.dense;

import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.SoftmaxSums;

/** Means weighted by exp(beta h): softmax, and the exponential with its factor. */
final class SoftmaxGathering implements Gathering<SoftmaxGathering> {

    /** For one state, rows whose scores and sums are taken while they are in the first cache. */
    private static final int CACHED = 1 << 13;

    private static final int FEWEST_ROWS = 8;

    /** Of a sum of floats, as measured; a part of the sum of sizes. */
    static final double SUM_ERROR = 0x1p-23;

    /** Of a score, a part of its largest size; errors of many weights make up for each other. */
    static final double SCORE_ERROR = 0x1p-26;

    private final RealKernels kernels;
    private final FloatScores scores;
    private final double slope;
    private final boolean normalised;
    private final double largestUnit;
    private final SoftmaxSums sums;
    private final float[] mean;
    private final int width;
    private final int rowsTogether;

    private StepStates states;
    private int panel;

    /**
     * @param beta inverse temperature of the scores
     * @param normalised whether weights add up to 1
     * @param units of what is summed
     * @param largestUnit of what is summed
     */
    SoftmaxGathering(
            RealKernels kernels,
            FloatScores scores,
            double beta,
            boolean normalised,
            int units,
            double largestUnit,
            int width) {
        this.kernels = kernels;
        this.scores = scores;
        this.slope = beta * scores.scale();
        this.normalised = normalised;
        this.largestUnit = largestUnit;
        this.sums = new SoftmaxSums(kernels, slope, units, width);
        this.mean = new float[units];
        this.width = width;
        this.rowsTogether = width == 1
                ? Math.max(FEWEST_ROWS, CACHED / Math.max(units, scores.units()) & -FEWEST_ROWS)
                : SoftmaxSums.BLOCK;
    }

    @Override
    public void begin(StepStates now, int number) {
        states = now;
        panel = number;
        sums.clear();
    }

    @Override
    public void add(Stretch patterns) {
        if (scores.isProduct() && patterns.isOfOneKind()) {
            sums.add(patterns.keys(), patterns.keysFrom(), patterns.count(), states.panel(panel));
            return;
        }
        for (int row = 0; row < patterns.count(); row += rowsTogether) {
            int some = Math.min(rowsTogether, patterns.count() - row);
            Stretch part = patterns.part(row, some, scores.units(), mean.length);
            scores.write(kernels, part, states.panel(panel), width, sums.scores());
            sums.addScored(part.values(), part.valuesFrom(), some);
        }
    }

    @Override
    public void merge(SoftmaxGathering other) {
        sums.merge(other.sums);
    }

    @Override
    public void read(int lane, StepSums into) {
        sums.mean(lane, mean, 0);
        for (int unit = 0; unit < mean.length; unit++) {
            into.sums()[unit] = mean[unit];
        }
        double squaredNorm = states.squaredNorm(panel * width + lane);
        double ofScore = SCORE_ERROR * slope * scores.largest(Math.sqrt(squaredNorm));
        double error = SUM_ERROR + ofScore / Math.sqrt(sums.total(lane));
        double log = normalised
                ? 0
                : slope * sums.largest(lane) + scores.offset(squaredNorm) + StrictMath.log(sums.total(lane));
        into.give(log, error * largestUnit, largestUnit);
    }
}
