package dev.hopfield.runner.source;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Images in the IDX format of MNIST, gzipped or not, one bit a pixel.
 *
 * <p>A pixel is +1 where its grey value is at least the threshold.
 *
 * <p>The draw is a random order of all images in the file.
 *
 * @param file images of unsigned bytes: magic number 0x0000080N for N dimensions, the first of which counts the images
 * @param count number of patterns, at least 1
 * @param threshold least grey value, 1 to 255, that is ink
 */
@Component(
        name = "idx",
        summary = "images in the IDX format of MNIST, made black and white",
        references = "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Proc. IEEE 86, 2278 (1998), doi:10.1109/5.726791")
public record IdxFile(
        @Parameter(doc = "the file of images, gzipped or not", example = "images.idx3-ubyte", path = true)
        String file,

        @Parameter(doc = "number of patterns", preset = "10", min = 1)
        int count,

        @Parameter(doc = "least grey value that counts as ink", preset = "128", min = 1, max = 255)
        int threshold)
        implements PatternSource {

    private static final int UNSIGNED_BYTES = 0x08;
    private static final int MOST_GZIP_SAVES = 1032;
    private static final int GZIP_MAGIC = 0x1f8b;

    /** Checks the ranges. */
    public IdxFile {
        InvalidParameter.unless(count >= 1, "count", count, "draw at least 1 pattern");
        InvalidParameter.unless(threshold >= 1 && threshold <= 255, "threshold", threshold, "grey values are 0 to 255");
    }

    @Override
    public Patterns draw(Seed seed) throws IOException {
        try (DataInputStream input = open()) {
            int dimensions = dimensions(input);
            int images = input.readInt();
            int pixels = pixels(input, dimensions);
            requirePlausible((long) images * pixels);
            if (images < count) {
                throw new InvalidData(file, "it holds " + images + " images, but count is " + count, "lower count");
            }
            return images(input, Rows.shuffled(images, seed), pixels);
        } catch (EOFException e) {
            throw new InvalidData(file, "it ends before its last image", "fetch it again: it seems to be cut off");
        } catch (ZipException e) {
            throw new InvalidData(file, "it is gzipped, but broken: " + e.getMessage(), "fetch it again");
        }
    }

    private DataInputStream open() throws IOException {
        if (Files.isDirectory(Path.of(file))) {
            throw new InvalidData(file, "it is a folder", "name a file in it");
        }
        int magic;
        try (DataInputStream start = new DataInputStream(Files.newInputStream(Path.of(file)))) {
            magic = start.readUnsignedShort();
        }
        InputStream raw = new BufferedInputStream(Files.newInputStream(Path.of(file)));
        return new DataInputStream(magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(raw)) : raw);
    }

    private int dimensions(DataInputStream input) throws IOException {
        int magic = input.readInt();
        int dimensions = magic & 0xff;
        if (magic >>> 8 != UNSIGNED_BYTES || dimensions < 2) {
            throw new InvalidData(
                    file,
                    String.format("its magic number is 0x%08x", magic),
                    "images of bytes begin with 0x00000803; labels (0x00000801) are no patterns");
        }
        return dimensions;
    }

    private int pixels(DataInputStream input, int dimensions) throws IOException {
        long pixels = 1;
        for (int i = 1; i < dimensions; i++) {
            pixels = Math.max(0, pixels) * Math.max(0, input.readInt());
            if (pixels < 1 || pixels > Integer.MAX_VALUE) {
                throw new InvalidData(file, "its images have " + pixels + " pixels", "check that it is an IDX file");
            }
        }
        return (int) pixels;
    }

    /** A broken header must not make us ask for more memory than the file could ever fill. */
    private void requirePlausible(long bytes) throws IOException {
        if (bytes / MOST_GZIP_SAVES > Files.size(Path.of(file))) {
            throw new InvalidData(
                    file, "its header promises " + bytes + " bytes, which it cannot hold", "fetch it again");
        }
    }

    /** Reads the file once, front to back, keeping the images that were drawn. */
    private Patterns images(DataInputStream input, int[] order, int pixels) throws IOException {
        int[] rowOfImage = new int[order.length];
        Arrays.fill(rowOfImage, -1);
        for (int row = 0; row < count; row++) {
            rowOfImage[order[row]] = row;
        }
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, count, pixels);
        byte[] image = new byte[pixels];
        for (int row : rowOfImage) {
            input.readFully(image);
            for (int pixel = 0; row >= 0 && pixel < pixels; pixel++) {
                builder.set(row, pixel, (image[pixel] & 0xff) >= threshold);
            }
        }
        return builder.build();
    }
}
