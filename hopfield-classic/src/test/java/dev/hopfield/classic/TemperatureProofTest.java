package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.learning.Hebbian;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Overlaps at a temperature against the theory of large networks: D. J. Amit, H. Gutfreund and H. Sompolinsky, Ann. Phys. 173
 * (1987) 30, doi:10.1016/0003-4916(87)90092-3, replica-symmetric equations; at vanishing load m = tanh(m / T).
 */
@Tag("proof")
class TemperatureProofTest {

    private static final int UNITS = 1000;
    private static final int DRAWS = 20;

    /** Room for 1000 units: simulations of this size find deviations of up to .002. */
    private static final double TOLERANCE = 0.004;

    @ParameterizedTest(name = "T = {0}, {1} patterns, {3}: m = {2}")
    @CsvSource({
        "0.3, 50, 0.991165, GLAUBER",
        "0.3, 50, 0.991165, METROPOLIS",
        "0.2, 80, 0.995449, GLAUBER",
        "0.2, 50, 0.998878, GLAUBER"
    })
    void overlapsAtALoad(double temperature, int count, double theory, Acceptance acceptance) {
        assertThat(meanOverlap(temperature, count, acceptance)).isCloseTo(theory, within(TOLERANCE));
    }

    /** Larger fluctuations near T = 1, where m vanishes. */
    @ParameterizedTest(name = "T = {0}: m = {1}")
    @CsvSource({"0.2, 0.999909", "0.4, 0.985624", "0.6, 0.907332", "0.8, 0.710412"})
    void overlapsOfOnePattern(double temperature, double theory) {
        assertThat(meanOverlap(temperature, 1, Acceptance.GLAUBER)).isCloseTo(theory, within(0.01));
    }

    private static double meanOverlap(double temperature, int count, Acceptance acceptance) {
        ClassicModel model =
                new ClassicModel(new Hebbian()).withNoise(new ThermalNoise(temperature, acceptance, 20, 40));
        double[] draws = IntStream.range(0, DRAWS)
                .mapToDouble(
                        draw -> overlap(model, count, SEED.child("temperature").child(draw)))
                .toArray();
        double mean = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> draws[draw])
                .average()
                .orElseThrow();
        System.out.println("N=" + UNITS + ", P=" + count + ", T=" + temperature + ", " + acceptance + ": m = " + mean);
        return mean;
    }

    /** 1/N sum_i xi_i of the averages, over up to 20 patterns. */
    private static double overlap(ClassicModel model, int count, Seed seed) {
        BitPatterns patterns = Draws.patterns(count, UNITS, seed);
        BitPatterns cues = (BitPatterns) patterns.first(Math.min(count, 20));
        RealPatterns means = model.store(patterns, seed)
                .recall(Cues.of(cues), RecallOptions.of(60, seed))
                .averages()
                .orElseThrow();
        double sum = 0;
        for (int row = 0; row < cues.count(); row++) {
            for (int unit = 0; unit < UNITS; unit++) {
                sum += means.value(row, unit) * cues.value(row, unit);
            }
        }
        return sum / cues.count() / UNITS;
    }
}
