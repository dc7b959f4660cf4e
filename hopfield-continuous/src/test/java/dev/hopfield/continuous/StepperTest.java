package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import java.util.Optional;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Integrators on an equation in exact doubles, two units that turn round each other and are drawn to a circle. */
class StepperTest {

    private static final double RATE = 1.5;

    /** dr/ds = r (1 - r^2), at an angle that grows by RATE. */
    private record Circle(int rows) implements Flow {

        @Override
        public int width() {
            return 2;
        }

        @Override
        public void drift(double[] x, int[] asked, int count, double[] drifts) {
            for (int k = 0; k < count; k++) {
                int i = 2 * asked[k];
                double pull = 1 - x[i] * x[i] - x[i + 1] * x[i + 1];
                drifts[i] = pull * x[i] - RATE * x[i + 1];
                drifts[i + 1] = pull * x[i + 1] + RATE * x[i];
            }
        }

        @Override
        public int moving(int row) {
            return 2;
        }

        @Override
        public boolean hasEnergy() {
            return false;
        }

        @Override
        public double energy(int row, double[] potentials) {
            throw new AssertionError("there is none");
        }

        @Override
        public double energyRounding(int row) {
            return 0;
        }

        @Override
        public double tolerance() {
            return 1e-6;
        }
    }

    private static final double[] START = {0.3, 0.1};

    /** r(s)^2 = 1 / (1 + (1/r0^2 - 1) exp(-2 s)). */
    private static double[] exact(double time) {
        double square = START[0] * START[0] + START[1] * START[1];
        double radius = 1 / Math.sqrt(1 + (1 / square - 1) * StrictMath.exp(-2 * time));
        double angle = StrictMath.atan2(START[1], START[0]) + RATE * time;
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }

    private static double error(double[] x, double time) {
        double[] exact = exact(time);
        return Math.hypot(x[0] - exact[0], x[1] - exact[1]);
    }

    private static double errorAfter(Integrator integrator, double duration) {
        Circle flow = new Circle(1);
        double[] x = START.clone();
        double[] drift = new double[2];
        flow.drift(x, new int[] {0}, 1, drift);
        Stepper stepper = integrator.stepper(flow);
        while (stepper.time(0) < duration - 1e-9) {
            stepper.step(x, drift, new int[] {0}, 1);
        }
        return error(x, stepper.time(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.02, 0.04})
    void theErrorOfEulerHalvesWithTheStep(double step) {
        double ratio = errorAfter(new Euler(step), 2) / errorAfter(new Euler(step / 2), 2);
        assertThat(ratio).as("2^1; the next order adds about the step").isCloseTo(2, within(0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1})
    void theErrorOfTheClassicalMethodFallsWithTheFourthPower(double step) {
        double ratio = errorAfter(new RungeKutta(step), 2) / errorAfter(new RungeKutta(step / 2), 2);
        assertThat(ratio).as("2^4; the next order adds some").isCloseTo(16, within(3.0));
    }

    @Test
    void theErrorOfDormandAndPrinceFallsWithTheFifthPower() {
        double[] errors = new double[3];
        for (int k = 0; k < 3; k++) {
            errors[k] = fixed(Tableau.DORMAND_PRINCE, 0.05 / (1 << k), 0.5);
        }
        double first = errors[0] / errors[1];
        double second = errors[1] / errors[2];
        assertThat(second).as("2^5, from above: the next order adds some").isBetween(32.0, 40.0);
        assertThat(first).as("and more at longer steps").isBetween(second, 64.0);
    }

    private static double fixed(Tableau tableau, double step, double duration) {
        Circle flow = new Circle(1);
        FixedSteps steps = new FixedSteps(tableau, flow, step);
        double[] x = START.clone();
        double[] drift = new double[2];
        flow.drift(x, new int[] {0}, 1, drift);
        while (steps.time(0) < duration - 1e-9) {
            steps.step(x, drift, new int[] {0}, 1);
        }
        return error(x, steps.time(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-8, 1e-10})
    void theErrorOfSizedStepsIsWhatIsAllowedInEach(double allowed) {
        Circle flow = new Circle(1);
        double[] x = START.clone();
        double[] drift = new double[2];
        flow.drift(x, new int[] {0}, 1, drift);
        Stepper stepper = new DormandPrince(Optional.of(allowed)).stepper(flow);
        int steps = 0;
        while (stepper.time(0) < 10) {
            stepper.step(x, drift, new int[] {0}, 1);
            steps++;
        }
        assertThat(error(x, stepper.time(0)))
                .as("after %s steps, whose errors in angle add up, and whose root mean square is bounded", steps)
                .isBetween(allowed / 10, Math.sqrt(2) * steps * allowed);
    }

    @Test
    void theErrorEstimateIsThatOfTheEmbeddedMethod() {
        double sum = 0;
        for (double factor : Tableau.DORMAND_PRINCE_ERROR) {
            sum += factor;
        }
        assertThat(sum).as("both methods are right for a constant drift").isCloseTo(0, within(1e-16));
        double weights = 0;
        for (double weight : Tableau.DORMAND_PRINCE.weights()) {
            weights += weight;
        }
        assertThat(weights).isCloseTo(1, within(1e-15));
    }

    @Test
    void aStepIsThatOfHipparchus() {
        double step = 0.3;
        Circle flow = new Circle(1);
        FixedSteps ours = new FixedSteps(Tableau.DORMAND_PRINCE, flow, step);
        double[] x = START.clone();
        double[] drift = new double[2];
        flow.drift(x, new int[] {0}, 1, drift);
        ours.step(x, drift, new int[] {0}, 1);
        DormandPrince54Integrator theirs = new DormandPrince54Integrator(step, step, 1e9, 1e9);
        theirs.setInitialStepSize(step);
        double[] expected = theirs.integrate(
                        new OrdinaryDifferentialEquation() {
                            @Override
                            public int getDimension() {
                                return 2;
                            }

                            @Override
                            public double[] computeDerivatives(double time, double[] state) {
                                double[] derivative = new double[2];
                                flow.drift(state, new int[] {0}, 1, derivative);
                                return derivative;
                            }
                        },
                        new ODEState(0, START.clone()),
                        step)
                .getPrimaryState();
        assertThat(x).containsExactly(expected, within(1e-15));
    }

    @Test
    void rowsThatMoveTogetherGoTheirOwnWays() {
        for (Integrator integrator :
                new Integrator[] {new Euler(0.1), new RungeKutta(0.1), new DormandPrince(), new FixedPointIteration(0.5)
                }) {
            double[] alone = manySteps(integrator, new Circle(1), START.clone(), new int[] {0});
            double[] start = {5, -4, START[0], START[1], 1e-3, 0};
            double[] together = manySteps(integrator, new Circle(3), start, new int[] {0, 1, 2});
            assertThat(new double[] {together[2], together[3]}).containsExactly(alone);
        }
    }

    private static double[] manySteps(Integrator integrator, Flow flow, double[] x, int[] rows) {
        double[] drifts = new double[x.length];
        flow.drift(x, rows, rows.length, drifts);
        Stepper stepper = integrator.stepper(flow);
        for (int k = 0; k < 10; k++) {
            stepper.step(x, drifts, rows, rows.length);
        }
        return x;
    }

    @Test
    void stepsThatLeaveTheNumbersAreNotTaken() {
        double[] x = {1e150, 0};
        double[] drift = new double[2];
        Flow flow = new Circle(1);
        flow.drift(x, new int[] {0}, 1, drift);
        Stepper stepper = new Euler(1).stepper(flow);
        stepper.step(x, drift, new int[] {0}, 1);
        assertThat(stepper.failed(0)).isTrue();
        assertThat(x).containsExactly(1e150, 0);
        assertThat(stepper.time(0)).isZero();
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> new Euler(0));
        assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> new Euler(1.1));
        assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> new RungeKutta(2.1));
        assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> new DormandPrince(Optional.of(0.1)));
        assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> new FixedPointIteration(0));
        assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> new FixedPointIteration(1.5));
    }

    @Test
    void theAllowedErrorFollowsTheToleranceOfTheModelUnlessGiven() {
        assertThat(new DormandPrince().errorWith(1e-5)).isCloseTo(1e-6, within(1e-20));
        assertThat(new DormandPrince().errorWith(1e-9)).isEqualTo(1e-7);
        assertThat(new DormandPrince().errorWith(1)).isEqualTo(1e-4);
        assertThat(new DormandPrince(Optional.of(1e-3)).errorWith(1e-5)).isEqualTo(1e-3);
        assertThat(new DormandPrince(Optional.of(1e-3)).keepsDescent()).isFalse();
        assertThat(new DormandPrince().keepsDescent()).isTrue();
    }
}
