package dev.hopfield.runner.source;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;

/**
 * Patterns from a folder of PNG images of one size; one unit a pixel, row by row.
 *
 * <p>Colours become grey by the luma of ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B. Bipolar and binary patterns take the
 * higher value where the grey is above the threshold; real patterns are grey from 0 (black) to 1 (white).
 *
 * @param folder the folder
 * @param encoding how pixels are written
 * @param threshold grey above which a bit is set, from 0 to 1
 * @param count how many images to take; all when absent
 * @param shuffle whether they are drawn in random order; in that of their names otherwise
 */
@Component(name = "images", summary = "patterns from a folder of PNG images, one a file")
public record ImageFolder(
        @Parameter(doc = "the folder of PNG files, all of one size", example = "images", path = true)
        String folder,

        @Parameter(doc = "how pixels are written: bipolar, binary or real (0 black, 1 white)", preset = "bipolar")
        Encoding encoding,

        @Parameter(doc = "grey above which a bit is set", preset = "0.5", min = 0, max = 1)
        double threshold,

        @Parameter(doc = "number of images; all when absent", min = 1)
        Optional<Integer> count,

        @Parameter(doc = "whether to draw in random order instead of that of the names", preset = "false")
        boolean shuffle)
        implements PatternSource {

    private static final float WHITE = 255f;

    /** Checks the ranges. */
    public ImageFolder {
        InvalidParameter.unless(threshold >= 0 && threshold <= 1, "threshold", threshold, "grey goes from 0 to 1");
        count.ifPresent(given -> InvalidParameter.unless(given >= 1, "count", given, "take at least 1 image"));
    }

    @Override
    public Patterns draw(Seed seed) throws IOException {
        List<Path> files = files();
        int wanted = count.orElse(files.size());
        if (files.isEmpty() || files.size() < wanted) {
            throw new InvalidData(
                    folder,
                    "it holds " + files.size() + " PNG files"
                            + count.map(n -> ", but count is " + n).orElse(""),
                    "add files whose names end in .png, or lower count");
        }
        int[] order = shuffle
                ? Rows.shuffled(files.size(), seed)
                : IntStream.range(0, files.size()).toArray();
        BufferedImage first = image(files.get(0));
        RealPatterns.Builder builder = RealPatterns.builder(wanted, first.getWidth() * first.getHeight());
        for (int row = 0; row < wanted; row++) {
            BufferedImage image = image(files.get(order[row]));
            if (image.getWidth() != first.getWidth() || image.getHeight() != first.getHeight()) {
                throw new InvalidData(
                        files.get(order[row]).toString(),
                        "it is " + image.getWidth() + " x " + image.getHeight() + " pixels, but "
                                + files.get(0).getFileName() + " is " + first.getWidth() + " x " + first.getHeight(),
                        "bring all images to one size");
            }
            fill(builder, row, image);
        }
        return builder.build().as(encoding);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new InvalidData(folder, "it is no folder", "name the folder that holds the PNG files");
        }
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private static BufferedImage image(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            BufferedImage image = ImageIO.read(input);
            if (image != null) {
                return image;
            }
        } catch (IIOException e) {
            throw new InvalidData(file.toString(), "it is a broken image: " + e.getMessage(), "save it as PNG again");
        }
        throw new InvalidData(file.toString(), "it is no PNG image", "save it as PNG");
    }

    /** Bits are centred on the threshold, so that the conversion's midpoint decides as the threshold says. */
    private void fill(RealPatterns.Builder builder, int row, BufferedImage image) {
        int width = image.getWidth();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                float grey = grey(image.getRGB(x, y));
                float value = encoding.isBits() ? grey - (float) threshold + encoding.midpoint() : grey;
                builder.set(row, y * width + x, value);
            }
        }
    }

    private static float grey(int rgb) {
        return (0.299f * (rgb >> 16 & 0xff) + 0.587f * (rgb >> 8 & 0xff) + 0.114f * (rgb & 0xff)) / WHITE;
    }
}
