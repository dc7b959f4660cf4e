package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0x000000;

    /** A grey value is a float and has about seven digits. */
    private static final float ROUNDING = 1e-6f;

    @TempDir
    private Path folder;

    /** An image of two columns. */
    private void image(String name, int... pixels) throws IOException {
        BufferedImage image = new BufferedImage(2, pixels.length / 2, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < pixels.length; i++) {
            image.setRGB(i % 2, i / 2, pixels[i]);
        }
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }

    private Patterns draw(Encoding encoding, double threshold, Optional<Integer> count) throws IOException {
        return new ImageFolder(folder.toString(), encoding, threshold, count, false).draw(Agreement.SEED);
    }

    private Patterns draw(Encoding encoding) throws IOException {
        return draw(encoding, 0.5, Optional.empty());
    }

    @Test
    void readsPixelsRowByRow() throws IOException {
        image("a.png", WHITE, BLACK, BLACK, BLACK);
        assertThat(draw(Encoding.BIPOLAR)).isEqualTo(BitPatterns.bipolar(new int[] {1, -1, -1, -1}));
    }

    @Test
    void readsFilesInTheOrderOfTheirNames() throws IOException {
        image("b.png", WHITE, WHITE);
        image("a.png", BLACK, BLACK);
        image("C.PNG", WHITE, BLACK);
        assertThat(draw(Encoding.BIPOLAR))
                .isEqualTo(BitPatterns.bipolar(new int[] {1, -1}, new int[] {-1, -1}, new int[] {1, 1}));
    }

    @Test
    void shufflesWhenAskedTo() throws IOException {
        image("a.png", WHITE, WHITE);
        image("b.png", WHITE, BLACK);
        image("c.png", BLACK, BLACK);
        Patterns shuffled =
                new ImageFolder(folder.toString(), Encoding.BIPOLAR, 0.5, Optional.empty(), true).draw(Agreement.SEED);
        assertThat(shuffled).isEqualTo(draw(Encoding.BIPOLAR).select(Rows.shuffled(3, Agreement.SEED)));
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        image("a.png", WHITE, BLACK);
        String file = folder.resolve("a.png").toString();
        assertThatThrownBy(
                        () -> new ImageFolder(file, Encoding.REAL, 0.5, Optional.empty(), false).draw(Agreement.SEED))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(file + ": it is no folder");
    }

    @Test
    void readsBinaryBits() throws IOException {
        image("a.png", WHITE, BLACK);
        assertThat(draw(Encoding.BINARY))
                .isEqualTo(BitPatterns.bipolar(new int[] {1, -1}).as(Encoding.BINARY));
    }

    @Test
    void readsGreyFromBlackToWhite() throws IOException {
        image("a.png", WHITE, 0x333333);
        assertThat(draw(Encoding.REAL).value(0, 0)).isCloseTo(1, within(ROUNDING));
        assertThat(draw(Encoding.REAL).value(0, 1)).isCloseTo(0.2f, within(ROUNDING));
    }

    @Test
    void weighsColoursByTheirLuma() throws IOException {
        image("a.png", 0xff0000, 0x00ff00, 0x0000ff, BLACK);
        assertThat(draw(Encoding.REAL).value(0, 0)).isCloseTo(0.299f, within(ROUNDING));
        assertThat(draw(Encoding.REAL).value(0, 1)).isCloseTo(0.587f, within(ROUNDING));
        assertThat(draw(Encoding.REAL).value(0, 2)).isCloseTo(0.114f, within(ROUNDING));
    }

    @Test
    void setsBitsAboveTheThreshold() throws IOException {
        image("a.png", 0x666666, 0x999999);
        assertThat(draw(Encoding.BIPOLAR, 0.5, Optional.empty())).isEqualTo(BitPatterns.bipolar(new int[] {-1, 1}));
        assertThat(draw(Encoding.BIPOLAR, 0.3, Optional.empty())).isEqualTo(BitPatterns.bipolar(new int[] {1, 1}));
        assertThat(draw(Encoding.BIPOLAR, 0.7, Optional.empty())).isEqualTo(BitPatterns.bipolar(new int[] {-1, -1}));
    }

    @Test
    void takesTheFirstFilesIfACountIsGiven() throws IOException {
        image("a.png", WHITE, WHITE);
        image("b.png", BLACK, BLACK);
        assertThat(draw(Encoding.BIPOLAR, 0.5, Optional.of(1))).isEqualTo(BitPatterns.bipolar(new int[] {1, 1}));
    }

    @Test
    void passesOverOtherFiles() throws IOException {
        image("a.png", WHITE, WHITE);
        Files.writeString(folder.resolve("notes.txt"), "about them");
        assertThat(draw(Encoding.BIPOLAR).count()).isEqualTo(1);
    }

    @Test
    void refusesImagesOfDifferentSizes() throws IOException {
        image("a.png", WHITE, WHITE);
        image("b.png", WHITE, WHITE, WHITE, WHITE);
        assertThatThrownBy(() -> draw(Encoding.BIPOLAR))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(
                        folder.resolve("b.png") + ": it is 2 x 2 pixels, but a.png is 2 x 1" + System.lineSeparator());
    }

    @Test
    void refusesAFolderWithoutImages() {
        assertThatThrownBy(() -> draw(Encoding.BIPOLAR))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder + ": it holds 0 PNG files");
    }

    @Test
    void refusesACountThatIsTooLarge() throws IOException {
        image("a.png", WHITE, WHITE);
        assertThatThrownBy(() -> draw(Encoding.BIPOLAR, 0.5, Optional.of(2)))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder + ": it holds 1 PNG files, but count is 2");
    }

    @Test
    void refusesAFileThatIsNoImage() throws IOException {
        Files.writeString(folder.resolve("a.png"), "no image");
        assertThatThrownBy(() -> draw(Encoding.BIPOLAR))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder.resolve("a.png") + ": it is no PNG image");
    }

    @Test
    void refusesAnImageThatIsCutOff() throws IOException {
        image("a.png", WHITE, BLACK, BLACK, WHITE);
        byte[] whole = Files.readAllBytes(folder.resolve("a.png"));
        Files.write(folder.resolve("a.png"), Arrays.copyOf(whole, 40));
        assertThatThrownBy(() -> draw(Encoding.BIPOLAR))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder.resolve("a.png") + ": it is a broken image");
    }
}
