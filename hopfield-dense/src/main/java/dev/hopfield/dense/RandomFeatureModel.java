package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import java.util.List;
import java.util.Set;

/**
 * A dense memory whose size does not grow with its patterns: it keeps sums of their random features.
 *
 * <p>The energy of a state s among patterns xi_mu,
 *
 * <pre>E(s) = -(1/beta) ln sum_mu exp(-beta |s - xi_mu|^2 / 2),</pre>
 *
 * <p>has a kernel under the sum, which is about phi(s).phi(xi_mu) for Y features of two numbers each,
 *
 * <pre>phi(s) = 1/sqrt(Y) [cos(sqrt(beta) w_a.s), sin(sqrt(beta) w_a.s)] for a = 1 to Y,</pre>
 *
 * <p>with independent normal w_a, drawn from the seed of storing. So phi(s).T, with the sum T of phi(xi_mu), takes the
 * place of the sum over patterns, and T and the w_a are all that is stored.
 *
 * <p><strong>What is lost.</strong> phi(s).T is off by about sqrt(P / 2Y) for P patterns, while it is about 1 at a
 * pattern. Below that error it means nothing and may be negative; there the logarithm goes on along its tangent, so that
 * the energy stays finite and still falls where phi(s).T rises. Slopes suffer first: patterns are recalled while P times
 * N units is below about Y / 2, and recalled units are off by about sqrt(P / (2 beta Y)) even then.
 *
 * <p><strong>Recall</strong> moves a state by step times -grad E. At a step of 1 that is, up to the error of the
 * features, to the mean of the patterns with the weights of softmax. A step that would not lower the energy enough is
 * halved until it does, so that the energy never rises. A step of a recall is a move; it ends, CONVERGED, after one that
 * was to change no unit by more than the tolerance. A cue by itself takes as long as some dozens do together.
 *
 * <p><strong>The scale of beta:</strong> patterns draw a state from within a distance of some 1 / sqrt(beta). For units of
 * -1 and +1, of which f are wrong, beta times 2f should be no more than about 3, and beta times N at least 5.
 *
 * <p><strong>Range:</strong> patterns of a length above 2^24 / sqrt(beta) are refused. Around them floats are farther apart
 * than patterns draw a state.
 *
 * @param beta inverse temperature, from 1e-12 to 1e12
 * @param features Y, how many frequencies are drawn; the error falls as 1/sqrt(Y)
 * @param step part of -grad E that a step goes, above 0 and at most 1
 * @param tolerance recall has converged when a step was to change no unit by more than this; at least 0
 */
@Component(
        name = "random-features",
        summary = "dense memory of constant size, from random features of its patterns; real states",
        references = {
            "B. Hoover, D. H. Chau, H. Strobelt, P. Ram, D. Krotov, Dense associative memory through the lens of random"
                    + " features, NeurIPS 2024, arXiv:2410.24153",
            "A. Rahimi, B. Recht, Random features for large-scale kernel machines, NIPS 2007"
        })
public record RandomFeatureModel(
        @Parameter(
                doc = "inverse temperature; patterns draw states from within some 1 / sqrt(beta)",
                preset = "0.1",
                min = RandomFeatureModel.SMALLEST,
                max = RandomFeatureModel.LARGEST)
        double beta,

        @Parameter(
                doc = "random frequencies; recall needs some 2 x patterns x units of them",
                preset = "4096",
                min = 1,
                max = RandomFeatureModel.MOST_FEATURES)
        int features,

        @Parameter(
                doc = "part of the slope that a step goes; 1 goes to a weighted mean of patterns",
                preset = "1",
                min = 0,
                openMin = true,
                max = 1)
        double step,

        @Parameter(
                doc = "converged when a step was to move no unit by more",
                preset = "0.0001",
                min = 0,
                unit = "units of the patterns")
        double tolerance)
        implements Model {

    /** Bounds of beta, far beyond what is of use, and within what keeps frequencies and slopes in the range of floats. */
    static final double SMALLEST = 1e-12;

    static final double LARGEST = 1e12;

    /** A panel of 64 states of so many features is as long as an array can be. */
    static final int MOST_FEATURES = 1 << 24;

    /** Beyond, angles in float are off by a radian and more, and in the end no numbers. */
    private static final double LARGEST_ANGLE = 0x1p24;

    private static final double TOLERANCE = 1e-4;

    /** From here on a few random patterns of some dozens to a hundred units are fixed points. */
    private static final double BETA_OF_FIXED_POINTS = 0.1;

    private static final int FEATURES_OF_FIXED_POINTS = 1024;

    /** Checks the ranges. */
    public RandomFeatureModel {
        InvalidParameter.unless(
                beta >= SMALLEST && beta <= LARGEST, "beta", beta, "give an inverse temperature from 1e-12 to 1e12");
        InvalidParameter.unless(
                features >= 1 && features <= MOST_FEATURES,
                "features",
                features,
                "give a whole number from 1 to " + MOST_FEATURES);
        InvalidParameter.unless(step > 0 && step <= 1, "step", step, "give a number above 0 and of at most 1");
        InvalidParameter.unless(
                tolerance >= 0 && tolerance <= Double.MAX_VALUE,
                "tolerance",
                tolerance,
                "give a finite number of at least 0");
    }

    /**
     * Steps of 1 and the preset tolerance of 0.0001.
     *
     * @param beta inverse temperature, from 1e-12 to 1e12
     * @param features how many frequencies are drawn, at least 1
     */
    public RandomFeatureModel(double beta, int features) {
        this(beta, features, 1, TOLERANCE);
    }

    @Override
    public RandomFeatureMemory store(Patterns patterns, Seed seed) {
        return store(patterns, seed, Workers.caller());
    }

    @Override
    public RandomFeatureMemory store(Patterns patterns, Seed seed, Workers workers) {
        if (patterns.count() == 0) {
            throw new IllegalArgumentException("there is no pattern to store; give at least 1");
        }
        EncodingRule.require(Encoding.REAL, patterns, "patterns");
        requireInRange((RealPatterns) patterns);
        FeatureMap map = FeatureMap.draw(
                beta,
                features,
                patterns.units(),
                seed.child("frequencies"),
                Kernels.active().real(),
                workers);
        FeatureSums sums = FeatureSums.none(features).plus(map, (RealPatterns) patterns, workers);
        return new RandomFeatureMemory(this, map, sums);
    }

    /** Checks that the angles of patterns say something, before they are lost in sums. */
    void requireInRange(RealPatterns patterns) {
        for (int row = 0; row < patterns.count(); row++) {
            float[] block = patterns.block(row / patterns.rowsPerBlock());
            double squares = RealNetwork.squaredNorm(block, patterns.offset(row), patterns.units());
            double angle = Math.sqrt(beta * squares);
            if (angle > LARGEST_ANGLE) {
                throw new IllegalArgumentException("pattern " + row + " is " + Math.sqrt(squares)
                        + " long, which times sqrt(beta) is " + angle + ", more than the " + LARGEST_ANGLE
                        + " up to which floats tell angles apart"
                        + "\nCentre the patterns, scale them down, or give a lower beta.");
            }
        }
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.REAL);
    }

    @Override
    public Set<Trait> traits() {
        boolean stores = beta >= BETA_OF_FIXED_POINTS && features >= FEATURES_OF_FIXED_POINTS;
        return stores ? Set.of(Trait.ENERGY_DESCENDS, Trait.STORES_FIXED_POINTS) : Set.of(Trait.ENERGY_DESCENDS);
    }

    @Override
    public List<String> notes() {
        return List.of("approximates its energy by " + features
                + " random features: recall is to be trusted while patterns x units stay below about " + features / 2);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(Encoding.REAL, count, units, 1, 1));
    }

    /** Features, their sums, and the cues that are under way at the same time; the same for any number of patterns. */
    @Override
    public long estimatedBytes(Workload workload) {
        long units = workload.units();
        int width = Kernels.active().real().panel();
        long threads = Math.max(1, Math.min(workload.workers(), (workload.cues() + width - 1) / width));
        long cuesOfAThread = (workload.cues() + threads - 1) / threads;
        return FeatureMap.bytes(features, units)
                + FeatureSums.bytes(features)
                + threads * PanelDescent.bytes(features, units, cuesOfAThread, width);
    }
}
