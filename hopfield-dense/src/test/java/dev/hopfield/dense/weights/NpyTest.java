package dev.hopfield.dense.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.testkit.PropertyTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {

    private static final String F4 = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
    private static final float[] SIX = {1, 2, 3, 4, 5, 6};

    @TempDir
    private Path folder;

    private static byte[] npy(int version, String header, byte[] data) {
        byte[] text = (header + " ".repeat(5) + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(12 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text).put(data);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static byte[] floats(ByteOrder order, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(order);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private static byte[] six() {
        return floats(ByteOrder.LITTLE_ENDIAN, SIX);
    }

    private Tensor read(byte[] bytes) throws IOException {
        return WeightFile.open(Files.write(folder.resolve("w.npy"), bytes)).tensor("w");
    }

    private void assertRefused(byte[] bytes, String... words) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(InvalidData.class).satisfies(refused -> {
            assertThat(refused.getMessage()).contains("w.npy");
            for (String word : words) {
                assertThat(refused.getMessage()).contains(word);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyVersionIsRead(int version) throws IOException {
        Tensor tensor = read(npy(version, F4, six()));
        assertThat(tensor.shape()).containsExactly(2, 3);
        assertThat(tensor.values()).containsExactly(SIX);
    }

    @Test
    void bigEndianAndOtherOrdersOfEntriesAreRead() throws IOException {
        String header = "{ 'shape': (6L,), 'fortran_order': False, 'descr': '>f4' }";
        assertThat(read(npy(1, header, floats(ByteOrder.BIG_ENDIAN, SIX))).values())
                .containsExactly(SIX);
    }

    @Test
    void columnMajorNumbersAreReadRowMajor() throws IOException {
        String header = F4.replace("False", "True");
        assertThat(read(npy(1, header, six())).values()).containsExactly(1, 3, 5, 2, 4, 6);
        String deep = header.replace("(2, 3)", "(1, 2, 3)");
        assertThat(read(npy(1, deep, six())).values()).containsExactly(1, 3, 5, 2, 4, 6);
        String scalar = header.replace("(2, 3)", "()");
        assertThat(read(npy(1, scalar, floats(ByteOrder.LITTLE_ENDIAN, 8))).values())
                .containsExactly(8);
    }

    @ParameterizedTest
    @CsvSource({"2, 3E00", "4, 3FC00000", "8, 3FF8000000000000"})
    void everyFloatIsReadInBothOrders(int size, String bits) throws IOException {
        byte[] big = new byte[size];
        byte[] little = new byte[size];
        for (int i = 0; i < size; i++) {
            big[i] = (byte) Integer.parseInt(bits.substring(2 * i, 2 * i + 2), 16);
            little[size - 1 - i] = big[i];
        }
        String header = "{'descr': '%sf" + size + "', 'fortran_order': False, 'shape': (1,), }";
        assertThat(read(npy(1, header.formatted(">"), big)).values()).containsExactly(1.5f);
        assertThat(read(npy(1, header.formatted("<"), little)).values()).containsExactly(1.5f);
    }

    @Test
    void aFileCutOffAnywhereIsRefused() {
        byte[] whole = npy(1, F4, six());
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length));
        }
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "by its shape [2, 3]");
    }

    @Test
    void otherNumbersAreNamed() {
        assertRefused(npy(1, F4.replace("<f4", "<i8"), six()), "'<i8'", "astype");
        assertRefused(npy(1, F4.replace("<f4", "|O"), six()), "'|O'");
        assertRefused(npy(1, F4.replace("'<f4'", "[('a', '<f4')]"), six()), "descr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "{'descr': '<f4', 'fortran_order': False}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'more': True}",
                "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}",
                "{'descr': '<f4', 'fortran_order': 'no', 'shape': (2, 3)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2 3)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-2, -3)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': 'x'}",
                "{'descr': True, 'fortran_order': False, 'shape': (2, 3)}",
                "x{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}"
            })
    void headersThatDescribeNoArrayAreRefused(String header) {
        assertRefused(npy(1, header, six()));
    }

    @Test
    void hugeShapesAreRefusedBeforeMemoryIsTakenForThem() {
        assertRefused(npy(1, F4.replace("(2, 3)", "(2000000000, 2000000000)"), six()), "more values than a Java array");
        assertRefused(npy(1, F4.replace("(2, 3)", "(999999999999999999, 99)"), six()), "which cannot be");
        assertRefused(npy(1, F4.replace("(2, 3)", "(2000000000,)"), six()), "bytes, but 8000000");
        assertRefused(npy(1, F4.replace("(2, 3)", "(99999999999999999999,)"), six()), "shape");
    }

    @Test
    void otherVersionsAndHugeHeadersAreRefused() {
        byte[] other = npy(1, F4, six());
        other[6] = 4;
        assertRefused(other, "version 4.0");
        byte[] huge = npy(2, F4, six());
        huge[11] = 0x7f;
        assertRefused(huge, "its header has");
    }

    private static byte[] zip(int method, byte[] npy, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(method);
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                CRC32 checksum = new CRC32();
                checksum.update(npy);
                entry.setSize(npy.length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(npy);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private WeightFile openZip(byte[] bytes) throws IOException {
        return WeightFile.open(Files.write(folder.resolve("w.npz"), bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipOutputStream.STORED, ZipOutputStream.DEFLATED})
    void archivesAreReadStoredAndDeflated(int method) throws IOException {
        WeightFile file = openZip(zip(method, npy(1, F4, six()), "a.npy", "b.weight.npy"));
        assertThat(file.names()).containsExactly("a", "b.weight");
        assertThat(file.tensor("b.weight").values()).containsExactly(SIX);
        assertThat(file.tensor("a").rows().row(1)).containsExactly(4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipOutputStream.STORED, ZipOutputStream.DEFLATED})
    void anArchiveCutOffAnywhereIsRefused(int method) throws IOException {
        byte[] whole = zip(method, npy(1, F4, six()), "a.npy");
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> openZip(part))
                    .isInstanceOf(InvalidData.class)
                    .hasMessageContaining("w.npz");
        }
    }

    @Test
    void anArchiveOfOtherFilesIsNamedForWhatItMayBe() throws IOException {
        byte[] checkpoint = zip(ZipOutputStream.DEFLATED, six(), "archive/data.pkl");
        assertThatThrownBy(() -> openZip(checkpoint))
                .isInstanceOf(InvalidData.class)
                .hasMessageContainingAll("archive/data.pkl", "PyTorch", "save_file of safetensors");
    }

    @Test
    void bytesThatTheirChecksumDoesNotFitAreRefused() throws IOException {
        byte[] archive = zip(ZipOutputStream.STORED, npy(1, F4, six()), "a.npy");
        int lastOfData = new String(archive, StandardCharsets.ISO_8859_1).indexOf(" \n") + 25;
        archive[lastOfData] ^= 1;
        WeightFile file = openZip(archive);
        assertThatThrownBy(() -> file.tensor("a"))
                .isInstanceOf(InvalidData.class)
                .hasMessageContainingAll("w.npz, tensor 'a'", "checksum");
    }

    /** Any bytes may be in a file: it is read, or refused with an error that is ours. */
    @PropertyTest(tries = 300)
    void damagedBytesAreReadOrRefused(Seed seed) throws IOException {
        RandomStream random = seed.stream();
        boolean archive = random.nextBoolean();
        byte[] npy = npy(1 + random.nextInt(3), F4, six());
        int method = random.nextBoolean() ? ZipOutputStream.STORED : ZipOutputStream.DEFLATED;
        byte[] bytes = archive ? zip(method, npy, "a.npy", "b.npy") : npy;
        for (int change = 0; change < 3; change++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            WeightFile file = WeightFile.open(Files.write(folder.resolve("w.npz"), bytes));
            for (String name : file.names()) {
                assertThat(file.tensor(name).values().length).isLessThanOrEqualTo(bytes.length);
            }
        } catch (InvalidData refused) {
            assertThat(refused).hasMessageContaining("w.npz");
        }
    }
}
