package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten thousand random patterns where theorem 3 of Ramsauer et al. 2021 is sure of 7 and of 11. */
@Tag("proof")
class RetrievalProofTest {

    private static final int PATTERNS = 10_000;
    private static final int TRIED = 1000;
    private static final Seed SEED = new Seed(2021);

    /** Some hundreds of roundings of a double. */
    private static final double EXACT = 1e-13;

    /** A rounding of every unit to a float, 6e-8, and what is left of the weights of other patterns. */
    private static final double EXACT_IN_FLOAT = 1e-7;

    /**
     * After five steps from the pattern itself.
     *
     * @param exact how many of a thousand end within 1e-13 of their norm. In 20 units the nearest of ten thousand others
     *     may be so near that its weight counts; those end as near as theorem 5 says.
     */
    @ParameterizedTest
    @CsvSource({"3, 20, 970", "1, 75, 1000"})
    void tenThousandPatternsAreRetrieved(double scale, int units, int exact) {
        double radius = new StorageBound(1, scale, units, 0.001).radius();
        double[][] patterns = ExactAttention.sphere(PATTERNS, units, radius, SEED);
        ExactAttention attention = new ExactAttention(patterns, 1);
        RealPatterns floats = floats(patterns);
        RealPatterns recalled = (RealPatterns) new DenseModel(new Softmax(1))
                .store(floats, SEED)
                .recall(Cues.of(floats.first(TRIED)), RecallOptions.of(5, SEED))
                .states();
        double[] errors = new double[TRIED];
        double[] errorsInFloat = new double[TRIED];
        for (int pattern = 0; pattern < TRIED; pattern++) {
            double distance = ExactAttention.distance(attention.steps(patterns[pattern], 5), patterns[pattern]);
            RetrievalBounds bounds = RetrievalBounds.of(floats, pattern, 1);
            assertThat(distance).isLessThanOrEqualTo(bounds.fixedPointError() + EXACT * radius);
            errors[pattern] = distance / radius;
            errorsInFloat[pattern] = distanceInFloat(recalled, floats, pattern) / radius;
        }
        report(units, errors, errorsInFloat);
        assertThat(within(EXACT, errors)).isGreaterThanOrEqualTo(exact);
        assertThat(within(EXACT_IN_FLOAT, errorsInFloat)).isGreaterThanOrEqualTo(exact);
    }

    private static RealPatterns floats(double[][] rows) {
        RealPatterns.Builder builder = RealPatterns.builder(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int unit = 0; unit < rows[row].length; unit++) {
                builder.set(row, unit, (float) rows[row][unit]);
            }
        }
        return builder.build();
    }

    private static double distanceInFloat(RealPatterns a, RealPatterns b, int row) {
        double sum = 0;
        for (int unit = 0; unit < a.units(); unit++) {
            double difference = (double) a.value(row, unit) - b.value(row, unit);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static long within(double limit, double[] errors) {
        return Arrays.stream(errors).filter(error -> error < limit).count();
    }

    private static void report(int units, double[] errors, double[] errorsInFloat) {
        Arrays.sort(errors);
        Arrays.sort(errorsInFloat);
        System.out.println(units + " units, " + PATTERNS + " patterns: within " + EXACT + " " + within(EXACT, errors)
                + " of " + TRIED + ", median " + errors[TRIED / 2] + ", largest " + errors[TRIED - 1] + "; in float "
                + within(EXACT_IN_FLOAT, errorsInFloat) + " within " + EXACT_IN_FLOAT + ", median "
                + errorsInFloat[TRIED / 2] + ", largest " + errorsInFloat[TRIED - 1]);
    }
}
