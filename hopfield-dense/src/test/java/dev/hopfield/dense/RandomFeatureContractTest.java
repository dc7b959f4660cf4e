package dev.hopfield.dense;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;
import org.junit.jupiter.api.Nested;

/** Memories of random features do what every model must do, even where they have far too few. */
class RandomFeatureContractTest {

    /** Each unit is off by some 0.09; the worst of a hundred, in two draws, by five times that. */
    private static final double ANOTHER_DRAW = 0.5;

    /** Enough from slight noise; states that follow nothing but errors go on for longer than is worth watching. */
    abstract static class FewSteps extends ModelContract {
        @Override
        protected int units() {
            return 40;
        }

        @Override
        protected int maxSteps() {
            return 40;
        }

        /** What a pattern adds to the sums over features is let go. */
        @Override
        protected double neededPart() {
            return 0.6;
        }
    }

    @Nested
    class EnoughFeatures extends FewSteps {
        @Override
        protected Model model() {
            return new RandomFeatureModel(0.2, 1024);
        }

        @Override
        protected double permutationTolerance() {
            return ANOTHER_DRAW;
        }
    }

    @Nested
    class HalfSteps extends FewSteps {
        @Override
        protected Model model() {
            return new RandomFeatureModel(0.2, 900, 0.5, 1e-3);
        }

        @Override
        protected double permutationTolerance() {
            return ANOTHER_DRAW;
        }
    }

    /** The mean of all patterns is the only memory. */
    @Nested
    class Hot extends FewSteps {
        @Override
        protected Model model() {
            return new RandomFeatureModel(0.01, 300);
        }

        @Override
        protected double permutationTolerance() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** States follow the errors of the features, down all the same. */
    @Nested
    class TooFewFeatures extends FewSteps {
        @Override
        protected Model model() {
            return new RandomFeatureModel(0.1, 100);
        }

        @Override
        protected double permutationTolerance() {
            return Double.POSITIVE_INFINITY;
        }
    }

    @Nested
    class OneFeature extends FewSteps {
        @Override
        protected Model model() {
            return new RandomFeatureModel(1, 1, 1, 0);
        }

        /** Angles that have moved with the state are off by a millionth of their way, and there is only one. */
        @Override
        protected double energyTolerance() {
            return 1e-5;
        }

        @Override
        protected double permutationTolerance() {
            return Double.POSITIVE_INFINITY;
        }
    }
}
