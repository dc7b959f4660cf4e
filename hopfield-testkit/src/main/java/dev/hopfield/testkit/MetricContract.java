package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.experiment.MeasuredColumns;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link Metric} must do. A {@link PluginContract} runs it for each of a plugin's; to try one alone, extend it:
 *
 * <pre>{@code
 * class MyMetricTest extends MetricContract {
 *     @Override
 *     protected Metric metric() {
 *         return new MyMetric(0.9);
 *     }
 * }
 * }</pre>
 *
 * <p>The samples are recalls of bits, of bits with averages over time, and of real numbers: as many cues as patterns, of which
 * some end at their targets, others at other patterns, at reverses, or near. The memory that was asked is an {@link
 * dev.hopfield.api.memory.EnergyMemory} and a {@link dev.hopfield.api.memory.WeighingMemory}, without couplings.
 */
public abstract class MetricContract extends MeasuringContract<SampleOutcome> {

    private static final int PATTERNS = 12;
    private static final int UNITS = 70;

    /** The metric under test, as configured; asked for again in each test. */
    protected abstract Metric metric();

    /**
     * The contract of a configured metric.
     *
     * @param metric what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static MetricContract of(Metric metric) {
        return new MetricContract() {
            @Override
            protected Metric metric() {
                return metric;
            }
        };
    }

    @Override
    final MeasuredColumns measured() {
        return metric();
    }

    @Override
    final double[] measure(SampleOutcome sample) {
        return metric().measure(sample);
    }

    @TestFactory
    Stream<DynamicTest> measuresTheSameInAnyOrderOfTheCues() {
        return forEachSample(outcome -> {
            int[] order = seed().child("order").stream().permutation(PATTERNS);
            Columns.requireSame(
                    metric().columns(),
                    metric().measure(outcome.permuted(order)),
                    metric().measure(outcome),
                    tolerance(),
                    "patterns and their cues have no order, so permuting them together must leave the numbers as they"
                            + " are; take cue c with target c, or opt out where the order of the patterns has a meaning",
                    circumstances());
        });
    }

    @TestFactory
    Stream<DynamicTest> leavesTheOutcomeAsItWas() {
        return forEachSample(outcome -> {
            Patterns patterns = Samples.copied(outcome.patterns());
            Patterns cues = Samples.copied(outcome.cues().states());
            Patterns states = Samples.copied(outcome.recall().states());
            metric().measure(outcome);
            String rule = because("patterns, cues and states are shared and must not be written to");
            assertThat(Difference.exact(outcome.patterns(), patterns)).as(rule).isEmpty();
            assertThat(Difference.exact(outcome.cues().states(), cues)).as(rule).isEmpty();
            assertThat(Difference.exact(outcome.recall().states(), states))
                    .as(rule)
                    .isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> tellsHowManyCuesItAsks() {
        return forEachSample(outcome -> {
            metric().measure(outcome);
            assertThat(outcome.mostProbes())
                    .as(because(
                            "probes(patterns) must be the most cues with which measure asks the memory in one go, by"
                                    + " which memory is estimated; of " + PATTERNS + " patterns it says "
                                    + metric().probes(PATTERNS)))
                    .isLessThanOrEqualTo(metric().probes(PATTERNS));
        });
    }

    @Override
    final Stream<DynamicTest> forEachSample(Consumer<SampleOutcome> check) {
        return Stream.of(
                dynamicTest("of bits", () -> check.accept(outcome(bits(Encoding.BIPOLAR), false))),
                dynamicTest("of binary bits", () -> check.accept(outcome(bits(Encoding.BINARY), false))),
                dynamicTest("of averages over time", () -> check.accept(outcome(bits(Encoding.BIPOLAR), true))),
                dynamicTest(
                        "of real numbers",
                        () -> check.accept(outcome(Samples.normal(PATTERNS, UNITS, seed().child("patterns")), false))));
    }

    private Patterns bits(Encoding encoding) {
        return Samples.random(encoding, PATTERNS, UNITS, seed().child("patterns"));
    }

    private SampleOutcome outcome(Patterns patterns, boolean averaged) {
        return SampleOutcome.of(patterns, averaged, seed().child("outcome"));
    }

    private String because(String rule) {
        return rule + " " + circumstances();
    }

    @Override
    final String circumstances() {
        return "(" + metric() + ", " + PATTERNS + " patterns of " + UNITS + " units, " + seed() + ")";
    }
}
