package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.io.IOException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Problem} must do, whatever it asks. Extend it once for each configuration worth telling apart:
 *
 * <pre>{@code
 * class MyProblemTest extends ProblemContract {
 *     @Override
 *     protected Problem problem() {
 *         return new MyProblem(20);
 *     }
 * }
 * }</pre>
 *
 * <p>Instances and states are drawn from {@link #seed()}. Let instances be small: all couplings are looked at, some thousand times.
 */
public abstract class ProblemContract {

    private static final int STATES = 12;
    private static final int STARTS = 200;
    private static final long HUGE = 1_000_000_000;

    /**
     * The contract of a configured problem, with the sizes and tolerances that are the defaults here.
     *
     * @param problem what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static ProblemContract of(Problem problem) {
        return new ProblemContract() {
            @Override
            protected Problem problem() {
                return problem;
            }
        };
    }

    /** The problem under test, as configured; asked for again in each test. */
    protected abstract Problem problem();

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1985);
    }

    /**
     * How far energies and fields may differ from their definition, relative to the sum of the sizes of what is added up.
     *
     * <p>The default leaves room for sums in another order: roundings of 1e-16 each, over up to some thousand units.
     */
    protected double tolerance() {
        return 1e-12;
    }

    /**
     * States among which no answer may be better than the optimum, in the encoding of the form.
     *
     * <p>By default random states, from which single units are then changed while the energy falls. Override it where such states are
     * hardly ever valid answers.
     *
     * @param instance the instance
     * @param count how many states
     * @param seed the source of all randomness
     * @return count x units
     */
    protected BitPatterns candidates(Instance instance, int count, Seed seed) {
        return new StateDescent(instance.form()).descended(states(instance.form(), count, seed));
    }

    @Test
    void drawsTheSameInstanceFromTheSameSeed() throws IOException {
        Instance one = instance();
        Instance other = instance();
        String rule = because("the same seed must draw the same instance");
        assertThat(FormChecks.difference(one.form(), other.form())).as(rule).isEmpty();
        assertThat(other.objective()).as(rule).isEqualTo(one.objective());
        assertThat(other.optimum()).as(rule).isEqualTo(one.optimum());
        assertThat(other.activity()).as(rule).isEqualTo(one.activity());
    }

    @Test
    void saysHowManyUnitsAnInstanceHas() throws IOException {
        OptionalLong units = problem().units();
        if (units.isPresent()) {
            assertThat(units.getAsLong())
                    .as(because("units() must be those of every instance, or empty"))
                    .isEqualTo(instance().form().units());
        }
    }

    @Test
    void hasUnitsOfTwoValues() throws IOException {
        assertThat(instance().form().encoding().isBits())
                .as(because("the units of a form are BINARY or BIPOLAR"))
                .isTrue();
    }

    @Test
    void hasSymmetricCouplings() throws IOException {
        formChecks().couplingsAreSymmetric();
    }

    @Test
    void hasFiniteNumbers() throws IOException {
        formChecks().numbersAreFinite();
    }

    @Test
    void addsColumnsOfItsCouplings() throws IOException {
        formChecks().columnsAreThoseOfTheCouplings();
    }

    @Test
    void sumsTheSquaresOfItsCouplings() throws IOException {
        formChecks().squaresAreThoseOfTheCouplings();
    }

    @Test
    void hasTheFieldsOfItsCouplingsAndBiases() throws IOException {
        formChecks().fieldsAreThoseOfTheCouplings(states(instance().form(), STATES, seed().child("states")));
    }

    @Test
    void hasTheEnergyOfItsCouplingsBiasesAndConstant() throws IOException {
        formChecks().energiesAreThoseOfTheCouplings(states(instance().form(), STATES, seed().child("states")));
    }

    @Test
    void canBeUsedByManyThreads() throws IOException {
        formChecks().energiesAreTheSameInManyThreads(states(instance().form(), STATES, seed().child("states")));
    }

    private FormChecks formChecks() throws IOException {
        return new FormChecks(instance().form(), tolerance(), circumstances());
    }

    @Test
    void readsTheRowThatItIsAsked() throws IOException {
        Instance instance = instance();
        BitPatterns states = candidates(instance, STATES, seed().child("rows"));
        for (int row = 0; row < states.count(); row++) {
            assertThat(instance.solution(states, row))
                    .as(because("what row " + row + " says must not depend on the other rows"))
                    .isEqualTo(instance.solution(states.select(row), 0));
        }
    }

    @Test
    void refusesStatesOfAnotherKind() throws IOException {
        Instance instance = instance();
        QuadraticForm form = instance.form();
        Encoding other = form.encoding() == Encoding.BINARY ? Encoding.BIPOLAR : Encoding.BINARY;
        for (BitPatterns wrong : new BitPatterns[] {
            BitPatterns.builder(form.encoding(), 1, form.units() + 1).build(),
            BitPatterns.builder(other, 1, form.units()).build()
        }) {
            assertThatIllegalArgumentException()
                    .as(because("solution() must refuse " + wrong + " with an IllegalArgumentException"))
                    .isThrownBy(() -> instance.solution(wrong, 0));
            assertThatIllegalArgumentException()
                    .as(because("energy() must refuse " + wrong + " with an IllegalArgumentException"))
                    .isThrownBy(() -> form.energy(wrong, 0));
        }
    }

    @Test
    void hasAnOptimumThatNoAnswerBeats() throws IOException {
        Instance instance = instance();
        if (instance.optimum().isEmpty()) {
            return;
        }
        double optimum = instance.optimum().getAsDouble();
        // As far as sums in another order may differ.
        double margin = tolerance() * Math.max(1, Math.abs(optimum));
        BitPatterns states = candidates(instance, STARTS, seed().child("candidates"));
        for (int row = 0; row < states.count(); row++) {
            double value = instance.solution(states, row).value().orElse(optimum);
            assertThat(instance.objective().isBetter(value, optimum) && Math.abs(value - optimum) > margin)
                    .as(because("no answer may be better than optimum() " + optimum + ", but here is one of " + value))
                    .isFalse();
        }
    }

    @Test
    void hasAnActivityBetweenNoUnitsAndAll() throws IOException {
        assertThat(instance().activity())
                .as(because("activity() is a fraction of the units, above 0 and below 1"))
                .isGreaterThan(0)
                .isLessThan(1);
    }

    @Test
    void estimatesMoreBytesForMoreUnits() throws IOException {
        long units = instance().form().units();
        long some = problem().estimatedBytes(units);
        assertThat(some).as(because("estimatedBytes must be positive")).isPositive();
        assertThat(problem().estimatedBytes(10_000 * units))
                .as(because("estimatedBytes must grow with the units"))
                .isGreaterThan(some);
    }

    @Test
    void estimatesBytesOfHugeInstancesWithoutOverflow() {
        long fewer = 1;
        for (long units = 1_000; units <= HUGE; units *= 10) {
            long bytes = problem().estimatedBytes(units);
            assertThat(bytes)
                    .as(because("estimatedBytes must not overflow, here of " + units
                            + " units; compute it with long numbers"))
                    .isGreaterThanOrEqualTo(fewer);
            fewer = bytes;
        }
    }

    private Instance instance() throws IOException {
        return problem().draw(seed().child("instance"));
    }

    private static BitPatterns states(QuadraticForm form, int count, Seed seed) {
        return (BitPatterns) Samples.random(form.encoding(), count, form.units(), seed);
    }

    private String because(String rule) {
        return rule + " " + circumstances();
    }

    private String circumstances() {
        return "(" + problem() + ", " + seed() + ")";
    }
}
