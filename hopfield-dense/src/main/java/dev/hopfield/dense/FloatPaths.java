package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways to take the steps of a network in float; none if some of its parts are not known here. */
final class FloatPaths {

    /** Steps in float are off by as much, of the units of a state. */
    private static final double STEP_ERROR = 0x1p-23;

    /** Normalisations may blow it up so far. */
    private static final double NORMALISED_ERROR = 2 * FloatGuard.LARGEST_ERROR;

    /** The largest power of which errors of scores leave something. */
    private static final int LARGEST_POWER = 32;

    /** How much more the error of the largest score matters where it does not cancel. */
    private static final double ERRORS_OF_A_FACTOR = 4;

    /** What weighs less than e to minus so much beside the heaviest, all patterns together, is lost in the rounding of floats. */
    private static final double LEAST_LOG_WEIGHT = 21;

    /** Scores in float can be compared with it, for all states in their range. */
    private static final double FARTHEST_REACH = 0x1p120;

    private static final int FEWEST_CANDIDATES = 1024;

    /** Taking one pattern in double takes as long as some dozens in float. */
    private static final int PATTERNS_A_CANDIDATE = 8;

    private final RealNetwork network;
    private final RealPatterns values;
    private final double largestUnit;
    private final RealKernels kernels;
    private final FloatScores scores;
    private final int count;

    private FloatPaths(RealNetwork network, RealPatterns values, RealKernels kernels, FloatScores scores) {
        this.network = network;
        this.values = values;
        this.largestUnit = RealNetwork.largestUnit(values);
        this.kernels = kernels;
        this.scores = scores;
        this.count = values.count();
    }

    /** The ways to recall, the fastest first. */
    static List<FloatPath<?>> of(RealNetwork network, RealKernels kernels) {
        FixedPointIteration update = network.parts().update();
        boolean normalised = network.parts().normalisation().isPresent();
        double least = normalised ? NORMALISED_ERROR : STEP_ERROR * Math.sqrt(network.largestSquaredNorm());
        boolean inFloat = update.steps().isPresent() || update.tolerance() >= least;
        return of(network, network.patterns(), kernels, inFloat);
    }

    /** The ways to read values by their keys, which are the patterns of the network. */
    static List<FloatPath<?>> reading(RealNetwork network, RealPatterns values, RealKernels kernels) {
        return of(network, values, kernels, true);
    }

    private static List<FloatPath<?>> of(
            RealNetwork network, RealPatterns values, RealKernels kernels, boolean inFloat) {
        double longest = Math.sqrt(network.largestSquaredNorm());
        Optional<FloatScores> scores = FloatScores.of(network.parts().similarity(), network.patterns(), longest);
        List<FloatPath<?>> found = new ArrayList<>();
        if (scores.isPresent()) {
            FloatPaths paths = new FloatPaths(network, values, kernels, scores.get());
            if (inFloat && FloatGuard.knows(network.parts().normalisation())) {
                paths.dense().ifPresent(found::add);
            }
            paths.sparse().ifPresent(found::add);
            int units = Math.max(values.units(), network.patterns().units());
            found.removeIf(path -> !path.alone() && units > RealMemory.MOST_UNITS_OF_A_PANEL);
        }
        return List.copyOf(found);
    }

    /**
     * Whether even a single state is taken in a panel, with weights of all patterns in float; for estimates of memory.
     *
     * <p>As for patterns and states of -1 and +1: how long those given are decides, and is not known here.
     */
    static boolean wantsPanels(RealParts parts, long units) {
        boolean normalised = parts.normalisation().isPresent();
        boolean inFloat = !normalised
                || parts.update().steps().isPresent()
                || parts.update().tolerance() >= NORMALISED_ERROR;
        if (!inFloat || !FloatGuard.knows(parts.normalisation())) {
            return false;
        }
        Weighting weighting = parts.weighting();
        boolean exponential = weighting instanceof Exponential || weighting instanceof Softmax && normalised;
        if (exponential) {
            boolean blind =
                    parts.normalisation().filter(Normalisation::isScaleFree).isPresent();
            double beta = weighting instanceof Softmax softmax ? softmax.beta() : blind ? 1 : ERRORS_OF_A_FACTOR;
            FloatScores scores = FloatScores.ofSigns(parts.similarity(), (int) Math.min(units, Integer.MAX_VALUE));
            double later = parts.normalisation().filter(L2.class::isInstance).isPresent() ? 1 : units;
            return new FloatRange(scores, beta * scores.scale(), later).holdsFrom(units);
        }
        return weighting instanceof LogSumRelu
                || weighting instanceof Identity
                || weighting instanceof Polynomial polynomial && polynomial.degree() - 1 <= LARGEST_POWER;
    }

    private Weighting weighting() {
        return network.parts().weighting();
    }

    private RowScores exactScores() {
        return (RowScores) network.scores();
    }

    private int mostCandidates() {
        return Math.toIntExact(mostCandidates(count));
    }

    private static long mostCandidates(long count) {
        return Math.max(FEWEST_CANDIDATES, count / PATTERNS_A_CANDIDATE);
    }

    /** What the candidates for one state take at most, in bytes; in panels, those that may or may not be within reach. */
    static long candidateBytes(RealParts parts, long count, long units) {
        long most = Math.min(count, mostCandidates(count));
        if (wantsPanels(parts, units)) {
            return parts.weighting() instanceof LogSumRelu ? most * Integer.BYTES : 0;
        }
        return 2 * most * (Double.BYTES + Integer.BYTES);
    }

    private FloatRange range(double slope) {
        return new FloatRange(scores, slope, laterSquaredNorm());
    }

    private double laterSquaredNorm() {
        boolean once =
                network.parts().update().steps().filter(steps -> steps == 1).isPresent();
        if (once) {
            return 0;
        }
        return network.parts()
                .normalisation()
                .map(part -> part instanceof L2 ? 1.0 : network.patterns().units())
                .orElse(network.largestSquaredNorm());
    }

    /** Weights of all patterns in float. */
    private Optional<FloatPath<?>> dense() {
        if (slope() > 0) {
            return Optional.of(softmax());
        } else if (power() > 0 && power() <= LARGEST_POWER) {
            return Optional.of(powers());
        }
        return weighting() instanceof LogSumRelu reach && 2 / reach.beta() <= FARTHEST_REACH
                ? Optional.of(within(reach))
                : Optional.empty();
    }

    private FloatPath<SoftmaxGathering> softmax() {
        double beta = slope();
        boolean normalised = !(weighting() instanceof Exponential);
        boolean blind = network.parts()
                .normalisation()
                .filter(Normalisation::isScaleFree)
                .isPresent();
        double errors = normalised || blind ? 1 : ERRORS_OF_A_FACTOR;
        return new FloatPath<>(
                network.patterns(),
                values,
                range(errors * beta * scores.scale()),
                normalised && network.parts().normalisation().isEmpty(),
                width -> new SoftmaxGathering(kernels, scores, beta, normalised, values.units(), largestUnit, width));
    }

    private FloatPath<PowerGathering> powers() {
        boolean rectified = weighting() instanceof Polynomial polynomial && polynomial.rectified();
        return new FloatPath<>(
                network.patterns(),
                values,
                range(0),
                false,
                width -> new PowerGathering(kernels, scores, power(), rectified, values.units(), largestUnit, width));
    }

    private FloatPath<ReachGathering> within(LogSumRelu reach) {
        return new FloatPath<>(
                network.patterns(),
                values,
                range(0),
                false,
                width -> new ReachGathering(
                        kernels,
                        scores,
                        exactScores(),
                        -2 / reach.beta(),
                        reach::isWithinReach,
                        new PatternRows(values),
                        largestUnit,
                        width,
                        mostCandidates()));
    }

    /** The few patterns that weigh anything, in double. */
    private Optional<FloatPath<?>> sparse() {
        return border().map(border -> new FloatPath<>(
                network.patterns(),
                values,
                range(0),
                true,
                width -> new CandidateGathering(
                        kernels,
                        scores,
                        exactScores(),
                        weighting(),
                        border,
                        leavesOut() ? StrictMath.exp(-LEAST_LOG_WEIGHT) * largestUnit : 0,
                        power() > 0 ? 0 : largestUnit,
                        new PatternRows(values),
                        width,
                        mostCandidates())));
    }

    /** Whether patterns beyond the border weigh something, if little. */
    private boolean leavesOut() {
        return slope() > 0 || power() > 0;
    }

    private Optional<Border> border() {
        double logs = LEAST_LOG_WEIGHT + StrictMath.log(count);
        double scale = scores.scale();
        if (slope() > 0) {
            return Optional.of(new Border.Window(logs / (slope() * scale)));
        } else if (weighting() instanceof Max) {
            return Optional.of(new Border.Window(0));
        } else if (weighting() instanceof Sparsemax sparsemax) {
            return Optional.of(new Border.Sparse(2, sparsemax.beta() * scale));
        } else if (weighting() instanceof Entmax entmax) {
            return Optional.of(new Border.Sparse(entmax.alpha(), entmax.beta() * scale));
        } else if (weighting() instanceof TopK topK && topK.k() <= mostCandidates() / 2) {
            return Optional.of(new Border.Best(topK.k()));
        }
        return power() > LARGEST_POWER
                ? Optional.of(new Border.Part(StrictMath.exp(-logs / power())))
                : Optional.empty();
    }

    /** The beta of weights exp(beta h), normalised or not; 0 if they are others. */
    private double slope() {
        if (weighting() instanceof Softmax softmax) {
            return softmax.beta();
        } else if (weighting() instanceof Entmax entmax && entmax.alpha() == 1) {
            return entmax.beta();
        } else if (weighting() instanceof TopK topK && topK.k() >= count) {
            return topK.beta();
        }
        return weighting() instanceof Exponential ? 1 : 0;
    }

    /** The power of scores that weights are; 0 if they are none. */
    private int power() {
        if (weighting() instanceof Identity) {
            return 1;
        }
        return weighting() instanceof Polynomial polynomial ? polynomial.degree() - 1 : 0;
    }
}
