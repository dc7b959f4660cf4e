package dev.hopfield.runner.source;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Real handwritten digits of 8 x 8 pixels.
 *
 * <p>In black and white they are bits: a pixel is +1 where its grey is at least the threshold. In grey they are real numbers,
 * from 0, white, to 1.
 *
 * <p>The 1,797 images are the test half of a UCI data set under CC BY 4.0, bundled unchanged. A draw takes them in random
 * order, distinct classes first: the first ten patterns show ten different digits.
 *
 * @param count number of patterns, 1 to 1797
 * @param threshold least grey value, 1 to 16, that is ink; 16 is the darkest; of no meaning in grey
 * @param tones black and white, or grey
 */
@Component(
        name = "digits",
        summary = "1,797 real handwritten digits of 8 x 8 pixels, black and white or grey; distinct classes first",
        references = "E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning "
                + "Repository (1998), doi:10.24432/C50P49, CC BY 4.0")
public record Digits(
        @Parameter(doc = "number of patterns", preset = "10", min = 1, max = Digits.AVAILABLE)
        int count,

        @Parameter(
                doc = "least grey value that counts as ink; the darkest is 16",
                preset = "8",
                min = 1,
                max = Digits.DARKEST)
        int threshold,

        @Parameter(doc = "bits, or real numbers from 0 (white) to 1", preset = "black-and-white")
        Tones tones)
        implements PatternSource {

    static final int AVAILABLE = 1797;
    static final int DARKEST = 16;

    private static final int PIXELS = 64;
    private static final String RESOURCE = "digits.csv.gz";

    /** What a pixel says. */
    public enum Tones {
        /** Ink or none: a bit. */
        BLACK_AND_WHITE,
        /** How dark it is: a real number from 0 to 1. */
        GREY
    }

    /** Checks the ranges. */
    public Digits {
        InvalidParameter.unless(
                count >= 1 && count <= AVAILABLE,
                "count",
                count,
                "there are " + AVAILABLE + " digits; take at least 1");
        InvalidParameter.unless(
                threshold >= 1 && threshold <= DARKEST, "threshold", threshold, "grey values go from 0 to 16");
    }

    /**
     * Digits in black and white.
     *
     * @param count number of patterns, 1 to 1797
     * @param threshold least grey value, 1 to 16, that is ink
     */
    public Digits(int count, int threshold) {
        this(count, threshold, Tones.BLACK_AND_WHITE);
    }

    @Override
    public Optional<Dimensions> dimensions() {
        Encoding encoding = tones == Tones.GREY ? Encoding.REAL : Encoding.BIPOLAR;
        return Optional.of(Dimensions.kept(encoding, count, PIXELS));
    }

    @Override
    public Patterns draw(Seed seed) {
        List<int[]> images = Bundled.IMAGES;
        int[] classes = images.stream().mapToInt(image -> image[PIXELS]).toArray();
        int[] order = Rows.distinctClassesFirst(classes, seed);
        List<int[]> drawn =
                Arrays.stream(order).limit(count).mapToObj(images::get).toList();
        return tones == Tones.GREY ? grey(drawn) : blackAndWhite(drawn);
    }

    private Patterns blackAndWhite(List<int[]> drawn) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, count, PIXELS);
        for (int row = 0; row < count; row++) {
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                builder.set(row, pixel, drawn.get(row)[pixel] >= threshold);
            }
        }
        return builder.build();
    }

    private Patterns grey(List<int[]> drawn) {
        RealPatterns.Builder builder = RealPatterns.builder(count, PIXELS);
        for (int row = 0; row < count; row++) {
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                builder.set(row, pixel, (float) drawn.get(row)[pixel] / DARKEST);
            }
        }
        return builder.build();
    }

    /** The images, unpacked when they are first drawn from: an experiment draws from them in each of its cells. */
    private static final class Bundled {

        /** Every image as 64 grey values, row by row, and its class; never written to. */
        private static final List<int[]> IMAGES = images();

        private static List<int[]> images() {
            try (InputStream packed = Objects.requireNonNull(Digits.class.getResourceAsStream(RESOURCE));
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.US_ASCII))) {
                return lines.lines()
                        .map(line -> Arrays.stream(line.split(","))
                                .mapToInt(Integer::parseInt)
                                .toArray())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("the bundled digits cannot be read: this build is broken", e);
            }
        }
    }
}
