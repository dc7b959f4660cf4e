package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link SolutionMetric} must do. A {@link PluginContract} runs it for each of a plugin's; to try one alone, extend it:
 *
 * <pre>{@code
 * class MyMetricTest extends SolutionMetricContract {
 *     @Override
 *     protected SolutionMetric metric() {
 *         return new MyMetric();
 *     }
 * }
 * }</pre>
 *
 * <p>The samples are starts of a small random problem: one whose optimum is known and that some states answer, and one that no
 * state answers.
 */
public abstract class SolutionMetricContract {

    /** The metric under test, as configured; asked for again in each test. */
    protected abstract SolutionMetric metric();

    /**
     * The contract of a configured metric.
     *
     * @param metric what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static SolutionMetricContract of(SolutionMetric metric) {
        return new SolutionMetricContract() {
            @Override
            protected SolutionMetric metric() {
                return metric;
            }
        };
    }

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1985);
    }

    /**
     * How far numbers may differ when starts are measured in another order; relative beyond 1.
     *
     * <p>The default leaves room for sums in double precision in another order.
     */
    protected double tolerance() {
        return 1e-9;
    }

    @Test
    void namesItsColumns() {
        Columns.check(metric().columns(), metric().columns(), circumstances());
    }

    @TestFactory
    Stream<DynamicTest> measuresANumberForEachColumn() {
        return forEachSearch(
                search -> Columns.checkNumbers(metric().columns(), metric().measure(search), circumstances()));
    }

    @TestFactory
    Stream<DynamicTest> measuresTheSameAgain() {
        return forEachSearch(search -> {
            double[] first = metric().measure(search);
            for (int repeat = 0; repeat < 2; repeat++) {
                Columns.requireSame(
                        metric().columns(),
                        metric().measure(search),
                        first,
                        0,
                        "the same outcome must give the same numbers; keep no state",
                        circumstances());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> measuresTheSameInAnyOrderOfTheStarts() {
        return forEachSearch(search -> Columns.requireSame(
                metric().columns(),
                metric().measure(search.permuted(seed().child("order"))),
                metric().measure(search),
                tolerance(),
                "starts have no order, so permuting them must leave the numbers as they are",
                circumstances()));
    }

    @TestFactory
    Stream<DynamicTest> leavesTheOutcomeAsItWas() {
        return forEachSearch(search -> {
            Patterns states = Samples.copied(search.attempts().states());
            metric().measure(search);
            assertThat(Difference.exact(search.attempts().states(), states))
                    .as("final states are shared and must not be written to %s", circumstances())
                    .isEmpty();
        });
    }

    private Stream<DynamicTest> forEachSearch(Consumer<SampleSearch> check) {
        return Stream.of(
                dynamicTest("with answers", () -> check.accept(SampleSearch.random(true, seed()))),
                dynamicTest("without answers", () -> check.accept(SampleSearch.random(false, seed()))));
    }

    private String circumstances() {
        return "(" + metric() + ", " + seed() + ")";
    }
}
