package dev.hopfield.testkit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hopfield.api.experiment.Theory;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link Theory} must do. A {@link PluginContract} runs it for each of a plugin's; to try one alone, extend it.
 *
 * <p>It is asked of networks from one unit with one pattern to a million units with as many patterns.
 */
public abstract class TheoryContract {

    private static final long[] SIZES = {1, 2, 30, 1000, 1_000_000};

    /** The theory under test, as configured; asked for again in each test. */
    protected abstract Theory theory();

    /**
     * The contract of a configured theory.
     *
     * @param theory what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static TheoryContract of(Theory theory) {
        return new TheoryContract() {
            @Override
            protected Theory theory() {
                return theory;
            }
        };
    }

    @Test
    void namesItsColumns() {
        Columns.check(theory().columns(), theory().columns(), circumstances());
    }

    @TestFactory
    Stream<DynamicTest> predictsANumberForEachColumn() {
        return forEachSize((patterns, units) ->
                Columns.checkNumbers(theory().columns(), theory().predict(patterns, units), circumstances()));
    }

    @TestFactory
    Stream<DynamicTest> predictsTheSameAgain() {
        return forEachSize((patterns, units) -> Columns.requireSame(
                theory().columns(),
                theory().predict(patterns, units),
                theory().predict(patterns, units),
                0,
                "the same size must give the same numbers; keep no state",
                circumstances()));
    }

    private interface SizeCheck {
        void of(long patterns, long units);
    }

    private static Stream<DynamicTest> forEachSize(SizeCheck check) {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (long patterns : SIZES) {
            for (long units : SIZES) {
                tests.add(dynamicTest(patterns + " patterns of " + units + " units", () -> check.of(patterns, units)));
            }
        }
        return tests.build();
    }

    private String circumstances() {
        return "(" + theory() + ")";
    }
}
