package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {

    private static final int IMAGES = 6;
    private static final int THRESHOLD = 128;

    @TempDir
    private Path folder;

    /** Six images of 1 x 3 pixels; image i has the grey values 40 i, 255 - 40 i and 128. */
    private static byte[] idx(int magic, int images) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 3 * IMAGES);
        bytes.putInt(magic).putInt(images).putInt(1).putInt(3);
        for (int image = 0; image < IMAGES; image++) {
            bytes.put((byte) (40 * image)).put((byte) (255 - 40 * image)).put((byte) THRESHOLD);
        }
        return bytes.array();
    }

    private static byte[] idx() {
        return idx(0x00000803, IMAGES);
    }

    private Patterns draw(byte[] bytes, int count, int threshold) throws IOException {
        Path file = Files.write(folder.resolve("images.idx"), bytes);
        return new IdxFile(file.toString(), count, threshold).draw(Agreement.SEED);
    }

    private void assertRefused(byte[] bytes, int count, String problem) {
        assertThatThrownBy(() -> draw(bytes, count, THRESHOLD))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder.resolve("images.idx") + ": " + problem);
    }

    private static int[][] expected() {
        int[][] rows = new int[IMAGES][];
        for (int image = 0; image < IMAGES; image++) {
            rows[image] = new int[] {40 * image >= THRESHOLD ? 1 : -1, 255 - 40 * image >= THRESHOLD ? 1 : -1, 1};
        }
        return rows;
    }

    @Test
    void drawsEveryImageInTheOrderOfItsSeed() throws IOException {
        int[] order = Rows.shuffled(IMAGES, Agreement.SEED);
        assertThat(draw(idx(), IMAGES, THRESHOLD))
                .isEqualTo(BitPatterns.bipolar(expected()).select(order));
    }

    @Test
    void nests() throws IOException {
        assertThat(draw(idx(), 2, THRESHOLD))
                .isEqualTo(draw(idx(), IMAGES, THRESHOLD).first(2));
    }

    @Test
    void countsTheThresholdItselfAsInk() throws IOException {
        assertThat(draw(idx(), 1, THRESHOLD).value(0, 2)).isEqualTo(1);
        assertThat(draw(idx(), 1, THRESHOLD + 1).value(0, 2)).isEqualTo(-1);
    }

    @Test
    void readsGzippedFilesWithoutBeingTold() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(idx());
        }
        assertThat(draw(packed.toByteArray(), IMAGES, THRESHOLD)).isEqualTo(draw(idx(), IMAGES, THRESHOLD));
    }

    @Test
    void refusesAFileThatIsCutOff() {
        byte[] whole = idx();
        assertRefused(Arrays.copyOf(whole, whole.length - 1), 2, "it ends before its last image");
        assertRefused(Arrays.copyOf(whole, 10), 2, "it ends before its last image");
        assertRefused(new byte[0], 2, "it ends before its last image");
    }

    @Test
    void refusesLabels() {
        assertRefused(idx(0x00000801, IMAGES), 2, "its magic number is 0x00000801");
    }

    @Test
    void refusesWhatIsNoIdxFile() {
        assertRefused("PNG or so, not IDX".getBytes(StandardCharsets.US_ASCII), 2, "its magic number is 0x504e4720");
    }

    @Test
    void refusesACountThatIsTooLarge() {
        assertRefused(idx(), 7, "it holds 6 images, but count is 7");
    }

    @Test
    void refusesANegativeNumberOfImages() {
        assertRefused(idx(0x00000803, -1), 2, "it holds -1 images");
    }

    @Test
    void refusesImagesWithoutPixels() {
        byte[] flat = idx();
        flat[11] = 0;
        assertRefused(flat, 2, "its images have 0 pixels");
    }

    @Test
    void refusesAHeaderThatPromisesMoreThanTheFileCanHold() {
        assertRefused(idx(0x00000803, Integer.MAX_VALUE), 2, "its header promises 6442450941 bytes");
    }

    @Test
    void refusesGzipThatIsBroken() {
        byte[] broken = new byte[100];
        broken[0] = 0x1f;
        broken[1] = (byte) 0x8b;
        assertRefused(broken, 2, "it is gzipped, but broken");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> new IdxFile(folder.toString(), 2, THRESHOLD).draw(Agreement.SEED))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder + ": it is a folder");
    }
}
