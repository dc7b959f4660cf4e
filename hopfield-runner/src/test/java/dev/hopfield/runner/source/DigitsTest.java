package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DigitsTest {

    private static final int PRESET = 8;

    private static Patterns draw(int count, int threshold) throws IOException {
        return new Digits(count, threshold).draw(Agreement.SEED);
    }

    /** The 65 numbers of each image of the bundled file: 64 grey values and the class. */
    private static List<int[]> bundled() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Digits.class.getResourceAsStream("digits.csv.gz")), StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toList();
        }
    }

    private static long inked(int[] image, int threshold) {
        long word = 0;
        for (int pixel = 0; pixel < 64; pixel++) {
            word |= image[pixel] >= threshold ? 1L << pixel : 0;
        }
        return word;
    }

    @Test
    void bundlesTheWholeDataSet() throws IOException {
        assertThat(bundled()).hasSize(Digits.AVAILABLE).allMatch(image -> image.length == 65);
    }

    @Test
    void drawsEveryImageOnce() throws IOException {
        BitPatterns all = (BitPatterns) draw(Digits.AVAILABLE, PRESET);
        Map<Long, Integer> drawn = new HashMap<>();
        Map<Long, Integer> expected = new HashMap<>();
        for (int row = 0; row < all.count(); row++) {
            drawn.merge(all.row(row)[0], 1, Integer::sum);
        }
        bundled().forEach(image -> expected.merge(inked(image, PRESET), 1, Integer::sum));
        assertThat(drawn).isEqualTo(expected);
    }

    @Test
    void drawsTenDistinctDigitsFirst() throws IOException {
        Map<Long, Set<Integer>> classes = new HashMap<>();
        bundled()
                .forEach(image -> classes.computeIfAbsent(inked(image, PRESET), unseen -> new HashSet<>())
                        .add(image[64]));
        BitPatterns ten = (BitPatterns) draw(10, PRESET);
        Set<Integer> digits = new HashSet<>();
        for (int row = 0; row < 10; row++) {
            digits.addAll(classes.get(ten.row(row)[0]));
        }
        assertThat(digits).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void drawsBipolarPatternsOf64Units() throws IOException {
        assertThat(draw(3, PRESET))
                .extracting(Patterns::encoding, Patterns::units)
                .containsExactly(Encoding.BIPOLAR, 64);
    }

    @Test
    void nests() throws IOException {
        assertThat(draw(5, PRESET)).isEqualTo(draw(20, PRESET).first(5));
    }

    @Test
    void drawsOthersForAnotherSeed() throws IOException {
        assertThat(new Digits(10, PRESET).draw(new Seed(1))).isNotEqualTo(draw(10, PRESET));
    }

    @Test
    void hasLessInkAtAHigherThreshold() throws IOException {
        assertThat(Agreement.mean(draw(100, 12))).isLessThan(Agreement.mean(draw(100, PRESET)));
    }

    @Test
    void drawsTheSameImagesAtEveryThreshold() throws IOException {
        Patterns faint = draw(10, 1);
        Patterns dark = draw(10, 16);
        for (int row = 0; row < 10; row++) {
            for (int unit = 0; unit < 64; unit++) {
                assertThat(dark.value(row, unit)).isLessThanOrEqualTo(faint.value(row, unit));
            }
        }
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatThrownBy(() -> new Digits(1798, PRESET))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("count is 1798");
    }

    @Test
    void greyDigitsAreTheSameDrawInRealNumbers() throws IOException {
        Patterns grey = new Digits(20, PRESET, Digits.Tones.GREY).draw(Agreement.SEED);
        Patterns bits = draw(20, PRESET);
        assertThat(grey.encoding()).isEqualTo(Encoding.REAL);
        for (int row = 0; row < 20; row++) {
            for (int pixel = 0; pixel < 64; pixel++) {
                assertThat(grey.value(row, pixel)).isBetween(0f, 1f);
                assertThat(grey.value(row, pixel) >= 0.5f).isEqualTo(bits.value(row, pixel) > 0);
            }
        }
    }
}
