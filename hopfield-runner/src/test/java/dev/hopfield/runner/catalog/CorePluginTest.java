package dev.hopfield.runner.catalog;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.runner.source.CsvFile;
import dev.hopfield.runner.source.IdxFile;
import dev.hopfield.runner.source.ImageFolder;
import dev.hopfield.runner.source.RandomBinary;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.source.RandomNormal;
import dev.hopfield.testkit.OptOut;
import dev.hopfield.testkit.PluginContract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;

class CorePluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new CorePlugin();
    }

    private static final int IMAGES = 5;

    @TempDir
    private Path folder;

    /** Of the components that have required parameters. */
    @Override
    protected List<Record> examples() {
        return List.of(
                new RandomBipolar(100, 5, 0.2),
                new RandomBinary(100, 5, 0.05),
                new RandomNormal(100, 5, true),
                new CsvFile(table(), true, Encoding.BIPOLAR, Optional.of(3), true),
                new CsvFile(table(), true, Encoding.REAL, Optional.empty(), false),
                new IdxFile(greyImages(), IMAGES, 128),
                new ImageFolder(pictures(), Encoding.BINARY, 0.25, Optional.of(2), true));
    }

    private String table() {
        return written("patterns.csv", "a,b,c\n1,-1,1\n-1,-1,1\n1,1,1\n-1,1,-1\n".getBytes(StandardCharsets.US_ASCII));
    }

    private String greyImages() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * Integer.BYTES + 2 * IMAGES);
        bytes.putInt(0x00000803).putInt(IMAGES).putInt(1).putInt(2);
        for (int image = 0; image < IMAGES; image++) {
            bytes.put((byte) (60 * image)).put((byte) (255 - 60 * image));
        }
        return written("images.idx", bytes.array());
    }

    private String pictures() {
        for (int picture = 0; picture < IMAGES; picture++) {
            BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
            image.setRGB(picture % 2, 0, 0xFFFFFF);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written(picture + ".png", bytes.toByteArray());
        }
        return folder.toString();
    }

    private String written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected List<OptOut> optOuts() {
        return List.of(
                OptOut.of(
                        "mixture",
                        "corruptsOtherwiseFromAnotherSeed",
                        "nothing is drawn but ties, and an odd number of patterns has none"),
                OptOut.of(
                        "mixture",
                        "corruptsTheFirstPatternsTheSameHoweverManyFollow",
                        "the last patterns are mixed with the first ones, so as many as are mixed must be there"),
                OptOut.of(
                        "succession",
                        "measuresTheSameInAnyOrderOfTheCues",
                        "patterns are a sequence here: what follows a pattern is what is asked"),
                OptOut.of(
                        "basin",
                        "measuresTheSameInAnyOrderOfTheCues",
                        "it probes the first patterns, each by samples of its own"),
                OptOut.of(
                        "attractors",
                        "measuresTheSameInAnyOrderOfTheCues",
                        "starts are drawn by the numbers of patterns where these are real, and a state may be as near to one"
                                + " pattern as to another"));
    }
}
