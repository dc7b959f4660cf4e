package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.experiment.MeasuredColumns;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
public abstract class SolutionMetricContract extends MeasuringContract<SampleSearch> {

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

    @Override
    protected Seed seed() {
        return new Seed(1985);
    }

    @Override
    final MeasuredColumns measured() {
        return metric();
    }

    @Override
    final double[] measure(SampleSearch sample) {
        return metric().measure(sample);
    }

    @TestFactory
    Stream<DynamicTest> measuresTheSameInAnyOrderOfTheStarts() {
        return forEachSample(search -> Columns.requireSame(
                metric().columns(),
                metric().measure(search.permuted(seed().child("order"))),
                metric().measure(search),
                tolerance(),
                "starts have no order, so permuting them must leave the numbers as they are",
                circumstances()));
    }

    @TestFactory
    Stream<DynamicTest> leavesTheOutcomeAsItWas() {
        return forEachSample(search -> {
            Patterns states = Samples.copied(search.attempts().states());
            metric().measure(search);
            assertThat(Difference.exact(search.attempts().states(), states))
                    .as("final states are shared and must not be written to %s", circumstances())
                    .isEmpty();
        });
    }

    @Override
    final Stream<DynamicTest> forEachSample(Consumer<SampleSearch> check) {
        return Stream.of(
                dynamicTest("with answers", () -> check.accept(SampleSearch.random(true, seed()))),
                dynamicTest("without answers", () -> check.accept(SampleSearch.random(false, seed()))));
    }

    @Override
    final String circumstances() {
        return "(" + metric() + ", " + seed() + ")";
    }
}
