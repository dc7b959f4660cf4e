package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.PropertyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassicSolverTest {

    private static final Encoding[] ENCODINGS = {Encoding.BINARY, Encoding.BIPOLAR};

    /** By how much an energy summed anew after each sweep may rise: some roundings of numbers of about 1000. */
    private static final double ROUNDING = 1e-10;

    private static final AnnealingNoise ANNEALING =
            new AnnealingNoise(1, 0.02, 200, AnnealingNoise.Course.GEOMETRIC, Acceptance.GLAUBER);

    static Stream<UpdateSchedule> oneAtATime() {
        return Stream.of(new RandomOrderUpdate(), new RandomReplacementUpdate(), new SequentialUpdate());
    }

    /** Of 1 to 10 units. */
    @PropertyTest(tries = 10)
    void descentEndsInLocalMinimaOnly(Seed seed, int units) {
        oneAtATime().forEach(update -> {
            for (Encoding encoding : ENCODINGS) {
                requireLocalMinima(Forms.normal(encoding, units, seed), update, seed);
                requireLocalMinima(Forms.whole(encoding, units, seed), update, seed);
            }
        });
    }

    private static void requireLocalMinima(QuadraticForm form, UpdateSchedule update, Seed seed) {
        Attempts attempts = descent(update).solve(Forms.instance(form), SolverOptions.of(400, seed.child("search")));
        double[] energies = Forms.allEnergies(form);
        for (int start = 0; start < attempts.count(); start++) {
            assertThat(attempts.stopReason(start)).isEqualTo(StopReason.CONVERGED);
            int state = (int) attempts.states().row(start)[0];
            for (int unit = 0; unit < form.units(); unit++) {
                assertThat(energies[state ^ 1 << unit])
                        .as("state %d, unit %d", state, unit)
                        .isGreaterThanOrEqualTo(energies[state]);
            }
        }
    }

    /** Of 1 to 6 units, so that every minimum is drawn: 2,000 starts miss one of 64 states with a probability of exp(-31). */
    @PropertyTest(tries = 6)
    void descentEndsInEveryLocalMinimum(Seed seed, int units) {
        for (Encoding encoding : ENCODINGS) {
            QuadraticForm form = Forms.whole(encoding, units, seed);
            double[] energies = Forms.allEnergies(form);
            Set<Integer> minima = new TreeSet<>();
            for (int state = 0; state < energies.length; state++) {
                boolean lowest = true;
                for (int unit = 0; unit < units; unit++) {
                    lowest &= energies[state ^ 1 << unit] >= energies[state];
                }
                if (lowest) {
                    minima.add(state);
                }
            }
            Attempts attempts = descent(new RandomOrderUpdate())
                    .solve(Forms.instance(form), SolverOptions.of(2000, seed.child("search")));
            Set<Integer> ends = new TreeSet<>();
            for (int start = 0; start < attempts.count(); start++) {
                ends.add((int) attempts.states().row(start)[0]);
            }
            assertThat(ends).isEqualTo(minima);
        }
    }

    @ParameterizedTest
    @MethodSource("oneAtATime")
    void energiesNeverRiseInDescent(UpdateSchedule update) {
        for (Encoding encoding : ENCODINGS) {
            QuadraticForm form = Forms.normal(encoding, 130, SEED);
            List<List<Double>> energies = energies(descent(update), form, 20);
            for (List<Double> shown : energies) {
                assertThat(shown).hasSizeGreaterThan(2);
                for (int step = 1; step < shown.size(); step++) {
                    assertThat(shown.get(step)).isLessThanOrEqualTo(shown.get(step - 1) + ROUNDING);
                }
            }
        }
    }

    @Test
    void allUnitsAtOnceMayGoRoundInACycle() {
        QuadraticForm form = QuadraticForm.of(Encoding.BIPOLAR, new double[] {0, 1, 1, 0}, new double[2], 0);
        ClassicSolver solver = new ClassicSolver(new SynchronousUpdate(), new NoNoise());
        Attempts attempts = solver.solve(Forms.instance(form), SolverOptions.of(20, SEED));
        for (int start = 0; start < 20; start++) {
            boolean equal = attempts.states().bit(start, 0) == attempts.states().bit(start, 1);
            assertThat(attempts.stopReason(start)).isEqualTo(equal ? StopReason.CONVERGED : StopReason.CYCLE);
        }
        assertThat(solver.notes()).singleElement().asString().contains("may raise the energy");
    }

    /** Seen: 353 of 400; 5 standard deviations of 6.5 are allowed. */
    @Test
    void annealingFindsTheLargestCutOfSmallGraphsInMostStarts() {
        assertThat(foundOptima(new ClassicSolver(new RandomOrderUpdate(), ANNEALING)))
                .isGreaterThan(320);
    }

    /** Seen: 399 of 400. */
    @Test
    void annealingMeetsTheLargestCutInNearlyAll() {
        assertThat(foundOptima(new ClassicSolver(new RandomOrderUpdate(), ANNEALING).keeping(KeptState.BEST)))
                .isGreaterThan(390);
    }

    /** Seen: 252 of 400; 5 standard deviations of 9.7 are allowed. */
    @Test
    void descentFindsItLessOften() {
        assertThat(foundOptima(descent(new RandomOrderUpdate()))).isLessThan(300);
    }

    /** Of 400 starts on 20 graphs of 10 units. */
    private static int foundOptima(ClassicSolver solver) {
        int found = 0;
        for (int graph = 0; graph < 20; graph++) {
            QuadraticForm form = Forms.cut(10, SEED.child("graph").child(graph));
            double lowest = Double.POSITIVE_INFINITY;
            for (double energy : Forms.allEnergies(form)) {
                lowest = Math.min(lowest, energy);
            }
            Attempts attempts = solver.solve(Forms.instance(form), SolverOptions.of(20, SEED));
            for (int start = 0; start < attempts.count(); start++) {
                found += form.energy(attempts.states(), start) <= lowest + ROUNDING ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void annealingInTheUnitOfCouplingsIsTheSameForAFormOfAnyScale() {
        QuadraticForm form = Forms.cut(30, SEED);
        Attempts plain = annealed(form);
        assertThat(annealed(scaled(form, 1024)).states()).isEqualTo(plain.states());
        assertThat(plain.stopReason(0)).isEqualTo(StopReason.CONVERGED);
        assertThat(plain.steps(0)).isGreaterThan(200);
    }

    private static Attempts annealed(QuadraticForm form) {
        return new ClassicSolver(new RandomOrderUpdate(), ANNEALING)
                .solve(Forms.instance(form), SolverOptions.of(10, SEED));
    }

    /** By a power of 2, so that nothing is rounded. */
    private static QuadraticForm scaled(QuadraticForm form, double factor) {
        int units = form.units();
        double[] couplings = new double[units * units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                couplings[i * units + j] = factor * form.coupling(i, j);
            }
        }
        return QuadraticForm.of(form.encoding(), couplings, new double[units], 0);
    }

    @Test
    void temperaturesInTheUnitOfTheEnergyAreNotScaled() {
        QuadraticForm form = Forms.cut(30, SEED);
        double strength =
                TemperatureUnit.COUPLINGS.of(form, SolverOptions.of(1, SEED).workers());
        ClassicSolver energy = new ClassicSolver(new RandomOrderUpdate(), new ThermalNoise(strength))
                .withTemperatureUnit(TemperatureUnit.ENERGY);
        ClassicSolver couplings = new ClassicSolver(new RandomOrderUpdate(), new ThermalNoise(1));
        SolverOptions options = SolverOptions.of(10, SEED);
        assertThat(energy.solve(Forms.instance(form), options).states())
                .isEqualTo(couplings.solve(Forms.instance(form), options).states());
    }

    @Test
    void withoutCouplingsItSaysThatTemperaturesWereZero() {
        QuadraticForm form = QuadraticForm.of(Encoding.BINARY, new double[4], new double[] {1, -1}, 0);
        Attempts attempts = annealed(form);
        assertThat(attempts.notes()).singleElement().asString().contains("no couplings");
        assertThat(attempts.states().bit(0, 0)).isTrue();
        assertThat(attempts.states().bit(0, 1)).isFalse();
    }

    @Test
    void theBestStateIsNoWorseThanAnyShownAndOftenNotTheLast() {
        QuadraticForm form = Forms.normal(Encoding.BINARY, 40, SEED);
        ClassicSolver hot = new ClassicSolver(new RandomOrderUpdate(), new ThermalNoise(1));
        Attempts last = hot.solve(Forms.instance(form), SolverOptions.of(10, SEED));
        Attempts best = hot.keeping(KeptState.BEST).solve(Forms.instance(form), SolverOptions.of(10, SEED));
        int lower = 0;
        for (int start = 0; start < 10; start++) {
            double kept = form.energy(best.states(), start);
            assertThat(kept).isLessThanOrEqualTo(form.energy(last.states(), start) + ROUNDING);
            lower += kept < form.energy(last.states(), start) - ROUNDING ? 1 : 0;
        }
        assertThat(lower).isGreaterThan(5);
    }

    /** Cooled at once from heat, a network may have met lower states than the minimum that it falls into. */
    @Test
    void aBestStateThatIsNoLocalMinimumIsNotCalledConverged() {
        AnnealingNoise quenched = new AnnealingNoise(0.3, 3, 100, AnnealingNoise.Course.LINEAR, Acceptance.GLAUBER);
        QuadraticForm form = Forms.normal(Encoding.BIPOLAR, 10, SEED);
        double[] energies = Forms.allEnergies(form);
        Attempts attempts = new ClassicSolver(new RandomOrderUpdate(), quenched)
                .keeping(KeptState.BEST)
                .solve(Forms.instance(form), SolverOptions.of(50, SEED));
        Set<StopReason> reasons = new TreeSet<>();
        for (int start = 0; start < attempts.count(); start++) {
            int state = (int) attempts.states().row(start)[0];
            boolean minimum = true;
            for (int unit = 0; unit < 10; unit++) {
                minimum &= energies[state ^ 1 << unit] >= energies[state];
            }
            assertThat(attempts.stopReason(start)).isEqualTo(minimum ? StopReason.CONVERGED : StopReason.SAMPLED);
            reasons.add(attempts.stopReason(start));
        }
        assertThat(reasons).containsExactlyInAnyOrder(StopReason.CONVERGED, StopReason.SAMPLED);
    }

    /** 10,000 units at 0.1: 1,000 of them, within 5 standard deviations of 30. */
    @Test
    void startsWithTheActivityOfAnswersUnlessToldOtherwise() {
        QuadraticForm flat = QuadraticForm.of(Encoding.BINARY, new double[100 * 100], new double[100], 0);
        ClassicSolver still = descent(new RandomOrderUpdate());
        assertThat(highs(still, flat)).isBetween(850, 1150);
        assertThat(highs(still.withStart(StartStates.EVEN), flat)).isBetween(4750, 5250);
    }

    private static int highs(ClassicSolver solver, QuadraticForm flat) {
        BitPatterns states = solver.solve(Forms.instance(flat, 0.1), SolverOptions.of(100, SEED))
                .states();
        int highs = 0;
        for (int start = 0; start < states.count(); start++) {
            highs += Long.bitCount(states.row(start)[0]) + Long.bitCount(states.row(start)[1]);
        }
        return highs;
    }

    @Test
    void endsAtItsLimit() {
        ClassicSolver brief = descent(new RandomOrderUpdate()).withMaxSteps(1);
        Attempts attempts =
                brief.solve(Forms.instance(Forms.normal(Encoding.BINARY, 130, SEED)), SolverOptions.of(1, SEED));
        assertThat(attempts.stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
        assertThat(attempts.steps(0)).isEqualTo(1);
        assertThatExceptionOfType(InvalidParameter.class).isThrownBy(() -> brief.withMaxSteps(0));
    }

    @Test
    void saysIfItStopsBeforeItsNoiseDoes() {
        ClassicSolver annealed = new ClassicSolver(new RandomOrderUpdate(), ANNEALING);
        assertThat(annealed.notes()).isEmpty();
        assertThat(annealed.withMaxSteps(200).notes())
                .singleElement()
                .asString()
                .contains("still noise");
        ClassicSolver thermal = new ClassicSolver(new RandomOrderUpdate(), new ThermalNoise(1));
        assertThat(thermal.notes()).isEmpty();
        assertThat(thermal.withMaxSteps(59).notes()).singleElement().asString().contains("window");
    }

    private static ClassicSolver descent(UpdateSchedule update) {
        return new ClassicSolver(update, new NoNoise());
    }

    private static List<List<Double>> energies(ClassicSolver solver, QuadraticForm form, int starts) {
        List<List<Double>> energies = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            energies.add(new ArrayList<>());
        }
        solver.solve(
                Forms.instance(form),
                SolverOptions.of(starts, SEED)
                        .observedBy((start, step, energy) -> energies.get(start).add(energy.getAsDouble())));
        return energies;
    }
}
