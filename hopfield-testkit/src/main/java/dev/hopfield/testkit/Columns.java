package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.hopfield.api.experiment.MeasuredColumns;
import java.util.List;

/** What the columns of a metric and the numbers in them must be. */
final class Columns {

    private Columns() {}

    static void check(List<String> columns, List<String> again, String circumstances) {
        assertThat(columns)
                .as("a metric must have at least one column, each with a name of its own %s", circumstances)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(again)
                .as("the columns are fixed for a configured metric %s", circumstances)
                .isEqualTo(columns);
    }

    static void checkShares(List<String> columns, List<String> shares, String circumstances) {
        assertThat(columns)
                .as("shares() must be some of the columns, each once %s", circumstances)
                .containsAll(shares);
        assertThat(shares)
                .as("shares() must name a column once %s", circumstances)
                .doesNotHaveDuplicates();
    }

    static void checkBetter(MeasuredColumns measured, String circumstances) {
        for (String column : measured.columns()) {
            assertThat(measured.better(column))
                    .as("better(\"%s\") must be HIGHER, LOWER or NEITHER %s", column, circumstances)
                    .isNotNull();
        }
    }

    static void checkRange(List<String> columns, List<String> shares, double[] numbers, String circumstances) {
        for (String share : shares) {
            double number = numbers[columns.indexOf(share)];
            if (number < 0 || number > 1) {
                fail(
                        "column %s is %s, but shares() says that it is a share%n  Give a number from 0 to 1, or take it out of"
                                + " shares() %s",
                        share, number, circumstances);
            }
        }
    }

    static void checkNumbers(List<String> columns, double[] numbers, String circumstances) {
        assertThat(numbers)
                .as("there must be one number for each of the columns %s %s", columns, circumstances)
                .hasSize(columns.size());
        for (int column = 0; column < numbers.length; column++) {
            if (Double.isInfinite(numbers[column])) {
                fail(
                        "column %s is %s%n  Give a finite number, or NaN where there is nothing to measure %s",
                        columns.get(column), numbers[column], circumstances);
            }
        }
    }

    /** NaN is the same as NaN. */
    static void requireSame(
            List<String> columns,
            double[] actual,
            double[] expected,
            double tolerance,
            String rule,
            String circumstances) {
        assertThat(actual).as("%s %s", rule, circumstances).hasSameSizeAs(expected);
        for (int column = 0; column < actual.length; column++) {
            double allowance = tolerance * Math.max(1, Math.abs(expected[column]));
            boolean same = Double.compare(actual[column], expected[column]) == 0
                    || Math.abs(actual[column] - expected[column]) <= allowance;
            if (!same) {
                fail(
                        "%s; column %s is %s instead of %s %s",
                        rule, columns.get(column), actual[column], expected[column], circumstances);
            }
        }
    }
}
