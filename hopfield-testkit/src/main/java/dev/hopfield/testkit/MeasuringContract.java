package dev.hopfield.testkit;

import dev.hopfield.api.experiment.MeasuredColumns;
import dev.hopfield.api.random.Seed;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What metrics of all kinds must do.
 *
 * @param <O> what they measure
 */
abstract class MeasuringContract<O> {

    /** The metric under test. */
    abstract MeasuredColumns measured();

    abstract double[] measure(O sample);

    /** A test for each sample. */
    abstract Stream<DynamicTest> forEachSample(Consumer<O> check);

    abstract String circumstances();

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1982);
    }

    /**
     * How far numbers may differ when what is measured comes in another order; relative beyond 1.
     *
     * <p>The default leaves room for sums in double precision in another order.
     */
    protected double tolerance() {
        return 1e-9;
    }

    @Test
    void namesItsColumns() {
        Columns.check(measured().columns(), measured().columns(), circumstances());
        Columns.checkShares(measured().columns(), measured().shares(), circumstances());
    }

    @Test
    void saysOfEachColumnWhichNumbersAreBetter() {
        Columns.checkBetter(measured(), circumstances());
    }

    @TestFactory
    Stream<DynamicTest> measuresANumberForEachColumn() {
        return forEachSample(sample -> Columns.checkNumbers(measured().columns(), measure(sample), circumstances()));
    }

    @TestFactory
    Stream<DynamicTest> measuresSharesFromZeroToOne() {
        return forEachSample(sample ->
                Columns.checkRange(measured().columns(), measured().shares(), measure(sample), circumstances()));
    }

    @TestFactory
    Stream<DynamicTest> measuresTheSameAgain() {
        return forEachSample(sample -> {
            double[] first = measure(sample);
            for (int repeat = 0; repeat < 2; repeat++) {
                Columns.requireSame(
                        measured().columns(),
                        measure(sample),
                        first,
                        0,
                        "the same outcome must give the same numbers; draw all randomness from the seed of the outcome, if it"
                                + " has one, and keep no state",
                        circumstances());
            }
        });
    }
}
