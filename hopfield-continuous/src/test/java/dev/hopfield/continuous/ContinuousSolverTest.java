package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContinuousSolverTest {

    private static final Seed SEED = new Seed(1985);
    private static final int UNITS = 10;

    /** A form whose value is its energy. */
    private record Glass(QuadraticForm form) implements Instance {

        static Glass random(Encoding encoding, Seed seed) {
            RandomStream random = seed.stream();
            double[] couplings = new double[UNITS * UNITS];
            double[] biases = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                biases[i] = random.nextGaussian();
                for (int j = 0; j < i; j++) {
                    couplings[i * UNITS + j] = random.nextGaussian();
                    couplings[j * UNITS + i] = couplings[i * UNITS + j];
                }
            }
            return new Glass(QuadraticForm.of(encoding, couplings, biases, 0));
        }

        @Override
        public Objective objective() {
            return Objective.MINIMISE;
        }

        @Override
        public Solution solution(BitPatterns states, int row) {
            return Solution.of(form.energy(states, row));
        }

        @Override
        public OptionalDouble optimum() {
            double least = Double.POSITIVE_INFINITY;
            for (long bits = 0; bits < 1 << UNITS; bits++) {
                BitPatterns state = BitPatterns.builder(form.encoding(), 1, UNITS)
                        .row(0, new long[] {bits}, 0)
                        .build();
                least = Math.min(least, form.energy(state, 0));
            }
            return OptionalDouble.of(least);
        }
    }

    private static ContinuousSolver solver(Encoding encoding) {
        Activation activation = encoding == Encoding.BINARY ? new Logistic(40) : new Tanh(10);
        return new ContinuousSolver(activation, new DormandPrince())
                .withNoise(2)
                .withMaxSteps(2000);
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"BINARY", "BIPOLAR"})
    void itEndsInLocalMinimaAndOftenInTheLowest(Encoding encoding) {
        int best = 0;
        int settled = 0;
        int problems = 20;
        int starts = 10;
        for (int problem = 0; problem < problems; problem++) {
            Glass glass = Glass.random(encoding, SEED.child(problem));
            Attempts attempts = solver(encoding).solve(glass, SolverOptions.of(starts, SEED.child("starts")));
            double optimum = glass.optimum().orElseThrow();
            boolean found = false;
            for (int start = 0; start < starts; start++) {
                settled += isLocalMinimum(glass.form(), attempts.states(), start) ? 1 : 0;
                found |= glass.form().energy(attempts.states(), start) < optimum + 1e-9;
            }
            best += found ? 1 : 0;
        }
        assertThat(settled)
                .as("of %s starts; a unit may rest near the middle", problems * starts)
                .isGreaterThan(180);
        assertThat(best)
                .as("of %s problems, by one of %s starts", problems, starts)
                .isGreaterThan(12);
    }

    private static boolean isLocalMinimum(QuadraticForm form, BitPatterns states, int row) {
        double energy = form.energy(states, row);
        for (int unit = 0; unit < UNITS; unit++) {
            BitPatterns.Builder flipped =
                    BitPatterns.builder(form.encoding(), 1, UNITS).row(0, states.row(row), 0);
            flipped.set(0, unit, !states.bit(row, unit));
            if (form.energy(flipped.build(), 0) < energy - 1e-9) {
                return false;
            }
        }
        return true;
    }

    @Test
    void startsAreNearTheActivityOfAnAnswer() {
        Glass glass = Glass.random(Encoding.BINARY, SEED);
        List<Double> energies = new ArrayList<>();
        new ContinuousSolver(new Logistic(100), new Euler(1e-5))
                .withNoise(0)
                .withMaxSteps(1)
                .solve(
                        glass,
                        SolverOptions.of(1, SEED)
                                .observedBy((start, step, energy) -> energies.add(energy.getAsDouble())));
        double[] halves = new double[UNITS];
        Arrays.fill(halves, 0.5);
        assertThat(energies).hasSize(2);
        assertThat(energies.get(0)).isCloseTo(glass.form().energy(halves), within(1e-12));
        assertThat(energies.get(1)).isLessThan(energies.get(0));
    }

    @Test
    void itIsDeterminedByItsSeedAndStartsNest() {
        Glass glass = Glass.random(Encoding.BINARY, SEED);
        Attempts few = solver(Encoding.BINARY).solve(glass, SolverOptions.of(3, SEED));
        Attempts many = solver(Encoding.BINARY).solve(glass, SolverOptions.of(6, SEED));
        assertThat(many.states().range(0, 3)).isEqualTo(few.states());
        assertThat(many.steps(2)).isEqualTo(few.steps(2));
    }

    @Test
    void aStartThatTakesTooLongIsCutOff() {
        Attempts attempts = solver(Encoding.BINARY)
                .withMaxSteps(3)
                .solve(Glass.random(Encoding.BINARY, SEED), SolverOptions.of(2, SEED));
        assertThat(attempts.steps(1)).isEqualTo(3);
        assertThat(attempts.stopReason(1)).isEqualTo(StopReason.STEP_LIMIT);
    }

    /** Units that all want to be on, and each other off: moved together, they swing. */
    private static Glass rivals() {
        double[] couplings = new double[UNITS * UNITS];
        double[] biases = new double[UNITS];
        Arrays.fill(couplings, -1);
        Arrays.fill(biases, 3);
        return new Glass(QuadraticForm.of(Encoding.BINARY, couplings, biases, 0));
    }

    @Test
    void stepsThatAreTooLongAreTold() {
        Attempts attempts = new ContinuousSolver(new Logistic(1000), new Euler(0.5))
                .withMaxSteps(200)
                .solve(rivals(), SolverOptions.of(5, SEED));
        assertThat(attempts.notes()).singleElement().asString().contains("energy rise", "euler shorter than 0.5");
        assertThat(solver(Encoding.BINARY)
                        .solve(Glass.random(Encoding.BINARY, SEED), SolverOptions.of(5, SEED))
                        .notes())
                .isEmpty();
    }

    @Test
    void everyWorkerMayTakeAStart() {
        List<Integer> dealt = new ArrayList<>();
        Workers four = new Workers() {
            @Override
            public int count() {
                return 4;
            }

            @Override
            public void forEach(int tasks, IntConsumer task) {
                dealt.add(tasks);
                IntStream.range(0, tasks).forEach(task);
            }
        };
        solver(Encoding.BINARY)
                .solve(
                        Glass.random(Encoding.BINARY, SEED),
                        SolverOptions.of(6, SEED).withWorkers(four));
        assertThat(dealt).as("none waits for the others").containsExactly(6);
    }

    @Test
    void shortStepsAreNoRest() {
        Glass glass = Glass.random(Encoding.BINARY, SEED);
        Attempts attempts = new ContinuousSolver(new Logistic(40), new FixedPointIteration(1e-4))
                .solve(glass, SolverOptions.of(5, SEED));
        for (int start = 0; start < 5; start++) {
            assertThat(attempts.stopReason(start)).isEqualTo(StopReason.CONVERGED);
            assertThat(isLocalMinimum(glass.form(), attempts.states(), start))
                    .as("start %s, after %s steps", start, attempts.steps(start))
                    .isTrue();
        }
    }

    @Test
    void unitsThatAreDrawnBackFromFarOutAreNotAtRest() {
        double[] couplings = new double[UNITS * UNITS];
        double[] biases = new double[UNITS];
        Arrays.fill(couplings, -0.35);
        Arrays.fill(biases, 3);
        Glass glass = new Glass(QuadraticForm.of(Encoding.BINARY, couplings, biases, 0));
        Attempts attempts = new ContinuousSolver(new Logistic(1000), new Euler(0.05))
                .withMaxSteps(500)
                .solve(glass, SolverOptions.of(5, SEED));
        for (int start = 0; start < 5; start++) {
            assertThat(attempts.stopReason(start) == StopReason.STEP_LIMIT
                            || isLocalMinimum(glass.form(), attempts.states(), start))
                    .as("start %s, after %s steps", start, attempts.steps(start))
                    .isTrue();
        }
    }

    @Test
    void outputsMustGoBetweenTheValuesOfTheProblem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        solver(Encoding.BINARY).solve(Glass.random(Encoding.BIPOLAR, SEED), SolverOptions.of(1, SEED)))
                .withMessageContaining("tanh");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        solver(Encoding.BIPOLAR).solve(Glass.random(Encoding.BINARY, SEED), SolverOptions.of(1, SEED)))
                .withMessageContaining("logistic");
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        ContinuousSolver solver = solver(Encoding.BINARY);
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> solver.withNoise(-1))
                .withMessageContaining("noise");
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> solver.withMaxSteps(0))
                .withMessageContaining("1 step");
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new ContinuousSolver(new RectifiedPower(1, 1), new DormandPrince()))
                .withMessageContaining("logistic");
    }

    @Test
    void stepsThatPromiseNoDescentAreNoted() {
        assertThat(new ContinuousSolver(new Logistic(100), new Euler(1e-5)).notes())
                .hasSize(1);
        assertThat(new ContinuousSolver(new Logistic(100), new DormandPrince(Optional.of(0.01))).notes())
                .as("not of one length")
                .singleElement()
                .asString()
                .contains("promises no descent");
        assertThat(solver(Encoding.BINARY).notes()).isEmpty();
        assertThat(solver(Encoding.BINARY).estimatedBytes(225, 100, 2)).isPositive();
    }
}
