package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;

/** Every activation, and every integrator, keeps the contract of models. */
class ActivationContractTest {

    @Nested
    class LogisticUnits extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), new Logistic(16));
        }
    }

    @Nested
    class ArctanUnits extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), new Arctan(6));
        }
    }

    @Nested
    class SaturatedLinearUnits extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), new SaturatedLinear(3));
        }
    }

    /** Of so low a gain that no output grows. */
    @Nested
    class RectifiedUnits extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), new RectifiedPower(0.5, 1)).withInput(0.3);
        }
    }

    @Nested
    class FollowedByEuler extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), 4).withIntegrator(new Euler(0.2));
        }
    }

    @Nested
    class FollowedByTheClassicalMethod extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), 4).withIntegrator(new RungeKutta(0.5));
        }
    }

    @Nested
    class Iterated extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), 4).withIntegrator(new FixedPointIteration(1));
        }
    }

    @Nested
    class IteratedAtAHighGain extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), 1000).withIntegrator(new FixedPointIteration(1));
        }
    }

    @Nested
    class WithAStimulus extends GradedContract {

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), 4).withStimulus(0.1);
        }
    }

    @Nested
    class WithUnitsOfTheirOwn extends GradedContract {

        private static final int UNITS = 40;

        @Override
        protected int units() {
            return UNITS;
        }

        @Override
        protected int estimatedUnits() {
            return UNITS;
        }

        @Override
        protected int patternCount() {
            return 2;
        }

        @Override
        protected double permutationTolerance() {
            // Time constants and inputs do not go with the units.
            return Double.POSITIVE_INFINITY;
        }

        @Override
        protected Model model() {
            return new ContinuousModel(new Hebbian(), 6)
                    .withTaus(alternating(1, 2.5))
                    .withBiases(alternating(-0.05, 0.1));
        }

        private List<Double> alternating(double even, double odd) {
            return IntStream.range(0, UNITS)
                    .mapToObj(unit -> unit % 2 == 0 ? even : odd)
                    .toList();
        }
    }
}
