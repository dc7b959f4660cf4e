package dev.hopfield.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.StopReason;
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
import dev.hopfield.testkit.PropertyTest;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassicSolverTest {

    private static final Seed SEED = new Seed(1985);

    /** Sums of some hundred doubles of size 1. */
    private static final double ROUNDING = 1e-9;

    /** A form with self-couplings, whose value is its energy. */
    private record Glass(QuadraticForm form) implements Instance {

        static Glass random(Encoding encoding, int units, Seed seed) {
            RandomStream random = seed.stream();
            double[] couplings = new double[units * units];
            double[] biases = new double[units];
            for (int i = 0; i < units; i++) {
                biases[i] = random.nextGaussian();
                for (int j = 0; j <= i; j++) {
                    couplings[i * units + j] = random.nextGaussian();
                    couplings[j * units + i] = couplings[i * units + j];
                }
            }
            return new Glass(QuadraticForm.of(encoding, couplings, biases, 0));
        }

        double energy(long bits) {
            BitPatterns state = BitPatterns.builder(form.encoding(), 1, form.units())
                    .row(0, new long[] {bits}, 0)
                    .build();
            return form.energy(state, 0);
        }

        double least() {
            double least = Double.POSITIVE_INFINITY;
            for (long bits = 0; bits < 1L << form.units(); bits++) {
                least = Math.min(least, energy(bits));
            }
            return least;
        }

        boolean isLocalMinimum(long bits) {
            for (int unit = 0; unit < form.units(); unit++) {
                if (energy(bits ^ 1L << unit) < energy(bits) - ROUNDING) {
                    return false;
                }
            }
            return true;
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
            return OptionalDouble.of(least());
        }
    }

    private static AnnealingNoise annealing(int sweeps) {
        return new AnnealingNoise(1, 0.02, sweeps, AnnealingNoise.Course.GEOMETRIC, Acceptance.GLAUBER);
    }

    @PropertyTest(tries = 40)
    void straightDownEndsInLocalMinimaAndNeverGoesUp(Seed seed) {
        int units = 1 + seed.stream().nextInt(10);
        for (Encoding encoding : new Encoding[] {Encoding.BINARY, Encoding.BIPOLAR}) {
            Glass glass = Glass.random(encoding, units, seed.child("glass"));
            double[] last = new double[5];
            Attempts attempts = new ClassicSolver(new NoNoise())
                    .solve(glass, SolverOptions.of(5, seed).observedBy((start, step, energy) -> {
                        double now = energy.getAsDouble();
                        assertThat(now)
                                .as("start %s, step %s", start, step)
                                .isLessThanOrEqualTo(step == 0 ? now : last[start] + ROUNDING);
                        last[start] = now;
                    }));
            for (int start = 0; start < 5; start++) {
                assertThat(attempts.stopReason(start)).isEqualTo(StopReason.CONVERGED);
                assertThat(glass.isLocalMinimum(attempts.states().row(start)[0]))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"BINARY", "BIPOLAR"})
    void annealingFindsTheLowestStateOfSmallProblems(Encoding encoding) {
        int found = 0;
        int straight = 0;
        for (int problem = 0; problem < 20; problem++) {
            Glass glass = Glass.random(encoding, 12, SEED.child(problem));
            double least = glass.least();
            SolverOptions options = SolverOptions.of(10, SEED.child("starts"));
            int annealed = hits(glass, least, new ClassicSolver(annealing(200)).solve(glass, options));
            assertThat(annealed).as("problem %s, 10 starts", problem).isPositive();
            found += annealed;
            straight += hits(glass, least, new ClassicSolver(new NoNoise()).solve(glass, options));
        }
        assertThat(found)
                .as("of 200 starts, of which %s reach it straight down; two standard errors are 20", straight)
                .isGreaterThan(straight + 20);
    }

    private static int hits(Glass glass, double least, Attempts attempts) {
        int hits = 0;
        for (int start = 0; start < attempts.count(); start++) {
            hits += glass.form().energy(attempts.states(), start) < least + ROUNDING ? 1 : 0;
        }
        return hits;
    }

    /** Final states of many starts at a temperature, against exp(-E / T) for all states. */
    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"BINARY", "BIPOLAR"})
    void atATemperatureStatesAreMetAfterBoltzmann(Encoding encoding) {
        int units = 4;
        int starts = 20_000;
        double temperature = 1.5;
        Glass glass = Glass.random(encoding, units, SEED.child("boltzmann"));
        Attempts attempts = new ClassicSolver(new ThermalNoise(temperature, Acceptance.GLAUBER, 20, 10))
                .withTemperatures(TemperatureUnit.ENERGY)
                .solve(glass, SolverOptions.of(starts, SEED));
        Map<Long, Integer> met = new HashMap<>();
        for (int start = 0; start < starts; start++) {
            assertThat(attempts.stopReason(start)).isEqualTo(StopReason.SAMPLED);
            met.merge(attempts.states().row(start)[0], 1, Integer::sum);
        }
        double sum = 0;
        for (long bits = 0; bits < 1 << units; bits++) {
            sum += StrictMath.exp(-glass.energy(bits) / temperature);
        }
        for (long bits = 0; bits < 1 << units; bits++) {
            double expected = StrictMath.exp(-glass.energy(bits) / temperature) / sum;
            double standardError = Math.sqrt(expected * (1 - expected) / starts);
            assertThat(met.getOrDefault(bits, 0) / (double) starts)
                    .as("state %s", bits)
                    .isCloseTo(expected, within(4 * standardError + 1.0 / starts));
        }
    }

    @Test
    void typicalFieldsMakeASchedulesScaleFree() {
        Glass glass = Glass.random(Encoding.BINARY, 20, SEED);
        double[] couplings = new double[400];
        double[] biases = new double[20];
        for (int i = 0; i < 20; i++) {
            biases[i] = 1024 * glass.form().bias(i);
            for (int j = 0; j < 20; j++) {
                couplings[20 * i + j] = 1024 * glass.form().coupling(i, j);
            }
        }
        Glass scaled = new Glass(QuadraticForm.of(Encoding.BINARY, couplings, biases, 0));
        SolverOptions options = SolverOptions.of(5, SEED);
        ClassicSolver solver = new ClassicSolver(annealing(50));
        assertThat(solver.solve(scaled, options).states())
                .as("the same draws decide alike")
                .isEqualTo(solver.solve(glass, options).states());
        assertThat(TemperatureUnit.TYPICAL_FIELD.in(scaled.form()))
                .isCloseTo(1024 * TemperatureUnit.TYPICAL_FIELD.in(glass.form()), within(ROUNDING));
    }

    @Test
    void theTypicalFieldIsTheRootOfTheMeanSquareWithoutSelfCouplings() {
        QuadraticForm form = QuadraticForm.of(Encoding.BINARY, new double[] {9, 3, 3, 9}, new double[2], 0);
        assertThat(TemperatureUnit.TYPICAL_FIELD.in(form)).isEqualTo(3);
        QuadraticForm flat = QuadraticForm.of(Encoding.BINARY, new double[4], new double[2], 0);
        assertThat(TemperatureUnit.TYPICAL_FIELD.in(flat))
                .as("no schedule comes to nothing")
                .isEqualTo(1);
    }

    @PropertyTest(tries = 20)
    void fieldsFollowManyFlipsAndStayExact(Seed seed) {
        int units = 1 + seed.stream().nextInt(12);
        for (Encoding encoding : new Encoding[] {Encoding.BINARY, Encoding.BIPOLAR}) {
            Glass glass = Glass.random(encoding, units, seed.child("glass"));
            RandomStream random = seed.child("flips").stream();
            long bits = random.nextLong() & (1L << units) - 1;
            FormFields fields = new FormFields(glass.form(), new long[] {bits});
            for (int flip = 0; flip < 40 * units; flip++) {
                int unit = random.nextInt(units);
                double support = (bits >>> unit & 1) != 0 ? fields.field(unit) : -fields.field(unit);
                double cost = glass.energy(bits ^ 1L << unit) - glass.energy(bits);
                double scale = UnitValues.of(encoding).scale();
                assertThat(2 * scale * scale * support)
                        .as("cost of flip %s", flip)
                        .isCloseTo(cost, within(ROUNDING));
                bits ^= 1L << unit;
                fields.flip(unit);
            }
            assertThat(fields.energy()).isCloseTo(glass.energy(bits), within(ROUNDING));
        }
    }

    @Test
    void startsHaveTheActivityOfAnAnswer() {
        Glass glass = Glass.random(Encoding.BINARY, 60, SEED);
        Instance sparse = new Instance() {
            @Override
            public QuadraticForm form() {
                return glass.form();
            }

            @Override
            public Objective objective() {
                return Objective.MINIMISE;
            }

            @Override
            public Solution solution(BitPatterns states, int row) {
                return Solution.invalid();
            }

            @Override
            public OptionalDouble optimum() {
                return OptionalDouble.empty();
            }

            @Override
            public double activity() {
                return 1e-9;
            }
        };
        double[] first = {1};
        new ClassicSolver(new NoNoise()).solve(sparse, SolverOptions.of(1, SEED).observedBy((start, step, energy) -> {
            first[0] = step == 0 ? energy.getAsDouble() : first[0];
        }));
        assertThat(first[0]).as("no unit is at 1").isZero();
    }

    @Test
    void severalUnitsAtOnceAreNoted() {
        assertThat(new ClassicSolver(new NoNoise()).notes()).isEmpty();
        assertThat(new ClassicSolver(new NoNoise())
                        .withUpdate(new SynchronousUpdate())
                        .notes())
                .singleElement()
                .asString()
                .contains("may rise");
    }

    @Test
    void noStepsAreRefused() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new ClassicSolver(new NoNoise()).withMaxSteps(0))
                .withMessageContaining("1 sweep");
    }
}
