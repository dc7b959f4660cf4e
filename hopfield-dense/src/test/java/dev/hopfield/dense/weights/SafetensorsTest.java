package dev.hopfield.dense.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.testkit.PropertyTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

    private static final String ONE = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";

    @TempDir
    private Path folder;

    private WeightFile open(byte[] bytes) throws IOException {
        return WeightFile.open(Files.write(folder.resolve("weights.safetensors"), bytes));
    }

    private void assertRefused(byte[] bytes, String... words) {
        assertThatThrownBy(() -> open(bytes)).isInstanceOf(InvalidData.class).satisfies(refused -> {
            assertThat(refused.getMessage()).contains("weights.safetensors");
            for (String word : words) {
                assertThat(refused.getMessage()).contains(word);
            }
        });
    }

    private void assertHeaderRefused(String header, String... words) {
        assertRefused(SafetensorsBytes.bytes(header, new byte[8]), words);
    }

    @Test
    void tensorsHaveTheirNamesShapesAndNumbers() throws IOException {
        WeightFile file = new SafetensorsBytes()
                .floats("layer.weight", new int[] {2, 3}, 1, -2, 3, 4.5f, 0, -0.25f)
                .floats("scalar", new int[] {}, 7)
                .zeros("empty", 0, 4)
                .openIn(folder);
        assertThat(file.names()).containsExactly("empty", "layer.weight", "scalar");
        assertThat(file.has("layer.weight")).isTrue();
        assertThat(file.has("layer")).isFalse();
        assertThat(file.tensor("layer.weight").shape()).containsExactly(2, 3);
        assertThat(file.tensor("layer.weight").values()).containsExactly(1, -2, 3, 4.5f, 0, -0.25f);
        assertThat(file.tensor("layer.weight").rows().row(1)).containsExactly(4.5f, 0, -0.25f);
        assertThat(file.tensor("scalar").shape()).isEmpty();
        assertThat(file.tensor("scalar").rows().value(0, 0)).isEqualTo(7);
        assertThat(file.tensor("empty").values()).isEmpty();
        assertThat(file.file()).isEqualTo(folder.resolve("weights.safetensors"));
        assertThat(file).hasToString(folder.resolve("weights.safetensors") + ", 3 tensors");
    }

    @Test
    void metadataPaddingAndEscapesAreRead() throws IOException {
        String header = "{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"\\u0061\\n\\\"b\":{\"shape\":[2],\"data_offsets\":[0,8],\"dtype\":\"F32\"}}   ";
        WeightFile file = open(SafetensorsBytes.bytes(header, new byte[8]));
        assertThat(file.names()).containsExactly("a\n\"b");
    }

    @ParameterizedTest
    @CsvSource({
        "F64, 3FF8000000000000, 1.5",
        "F64, 7E37E43C8800759C, Infinity",
        "F32, C0490FDB, -3.1415927",
        "F16, 3E00, 1.5",
        "F16, C000, -2",
        "F16, 7BFF, 65504",
        "F16, 0001, 5.9604645e-8",
        "F16, 83FF, -6.097555e-5",
        "F16, 7C00, Infinity",
        "F16, 7E00, NaN",
        "F16, 8000, -0.0",
        "BF16, 3FC0, 1.5",
        "BF16, C000, -2",
        "BF16, FF80, -Infinity"
    })
    void numbersOfEveryFormatBecomeFloats(String type, String bits, float expected) throws IOException {
        int size = bits.length() / 2;
        byte[] little = Arrays.copyOf(
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(Long.parseUnsignedLong(bits, 16))
                        .array(),
                size);
        WeightFile file =
                new SafetensorsBytes().tensor("x", type, new int[] {1}, little).openIn(folder);
        assertThat(file.tensor("x").values()).containsExactly(expected);
    }

    @Test
    void manyNumbersAreReadAsTheyAre() throws IOException {
        float[] values = new float[100_003];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 0.5f;
        }
        WeightFile file = new SafetensorsBytes()
                .floats("x", new int[] {values.length}, values)
                .openIn(folder);
        assertThat(file.tensor("x").values()).isEqualTo(values);
    }

    @Test
    void wholeNumbersAreListedButNotRead() throws IOException {
        WeightFile file = new SafetensorsBytes()
                .tensor("steps", "I64", new int[] {1}, new byte[8])
                .openIn(folder);
        assertThat(file.names()).containsExactly("steps");
        assertThatThrownBy(() -> file.tensor("steps"))
                .isInstanceOf(InvalidData.class)
                .hasMessageContainingAll("weights.safetensors, tensor 'steps'", "I64", "F32");
    }

    @Test
    void aMissingTensorIsNamedWithThoseThatThereAre() throws IOException {
        WeightFile file = new SafetensorsBytes().zeros("a", 1).zeros("b", 1).openIn(folder);
        assertThatThrownBy(() -> file.tensor("c"))
                .isInstanceOf(InvalidData.class)
                .hasMessageContainingAll("tensor 'c' is missing", "a, b");
    }

    @Test
    void anotherShapeIsNamedWithTheOneThatIsExpected() throws IOException {
        WeightFile file = new SafetensorsBytes().zeros("a", 2, 3).openIn(folder);
        assertThat(file.tensor("a").ofShape(2, 3).values()).hasSize(6);
        assertThatThrownBy(() -> file.tensor("a").ofShape(3, 2))
                .isInstanceOf(InvalidData.class)
                .hasMessageContainingAll("weights.safetensors, tensor 'a'", "[2, 3]", "[3, 2]");
    }

    @Test
    void rowsAreWhatTheLastTwoDimensionsSay() throws IOException {
        WeightFile file = new SafetensorsBytes()
                .floats("lookup", new int[] {1, 2, 2}, 1, 2, 3, 4)
                .zeros("deep", 2, 2, 2)
                .zeros("none", 0, 2)
                .floats("bad", new int[] {2, 2}, 1, 2, Float.NaN, 4)
                .openIn(folder);
        assertThat(file.tensor("lookup").rows().row(1)).containsExactly(3, 4);
        for (String name : new String[] {"deep", "none"}) {
            assertThatThrownBy(() -> file.tensor(name).rows())
                    .isInstanceOf(InvalidData.class)
                    .hasMessageContainingAll("tensor '" + name + "'", "rows x units");
        }
        assertThatThrownBy(() -> file.tensor("bad").rows())
                .isInstanceOf(InvalidData.class)
                .hasMessageContainingAll("tensor 'bad'", "row 1, unit 0 is NaN");
    }

    @Test
    void aFileCutOffAnywhereIsRefused() {
        byte[] whole = new SafetensorsBytes()
                .floats("a", new int[] {2, 2}, 1, 2, 3, 4)
                .floats("b", new int[] {3}, 5, 6, 7)
                .bytes();
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void bytesAfterTheTensorsAreRefused() {
        byte[] whole = new SafetensorsBytes().zeros("a", 2).bytes();
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "end at byte", "the file at " + (whole.length + 1));
    }

    @Test
    void aFileThatIsCutOffLaterIsRefusedWhenRead() throws IOException {
        WeightFile file = new SafetensorsBytes().zeros("a", 20).openIn(folder);
        byte[] whole = Files.readAllBytes(file.file());
        Files.write(file.file(), Arrays.copyOf(whole, whole.length - 4));
        assertThatThrownBy(() -> file.tensor("a"))
                .isInstanceOf(InvalidData.class)
                .hasMessageContaining("has changed since it was opened");
    }

    @Test
    void aHugeHeaderIsRefusedBeforeMemoryIsTakenForIt() {
        for (long length : new long[] {100_000_001, Integer.MAX_VALUE, Long.MAX_VALUE, -1}) {
            byte[] bytes = ByteBuffer.allocate(64)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(length)
                    .put((byte) '{')
                    .array();
            assertRefused(bytes, "more than the 100000000");
        }
        byte[] longer = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(57)
                .put((byte) '{')
                .array();
        assertRefused(longer, "a header of 57 bytes, but only 56 follow");
    }

    @Test
    void aHugeShapeIsRefusedBeforeMemoryIsTakenForIt() {
        String huge = Long.toString(Long.MAX_VALUE);
        assertHeaderRefused(ONE.replace("[2]", "[" + huge + "]"), "F32", "8 bytes of data");
        String eightBytesOver2To64 = Long.toString((1L << 62) + 2);
        assertHeaderRefused(ONE.replace("[2]", "[" + eightBytesOver2To64 + "]"), "8 bytes of data");
        assertHeaderRefused(ONE.replace("[2]", "[" + huge + "," + huge + "]"), "which cannot be");
        assertHeaderRefused(ONE.replace("[2]", "[4294967296,4294967296]"), "which cannot be");
        assertHeaderRefused(ONE.replace("[2]", "[9223372036854775808]"), "64 bits");
    }

    @Test
    void offsetsThatDoNotFitAreRefused() {
        assertHeaderRefused(ONE.replace("[0,8]", "[0,12]"), "data_offsets of tensor 'a' are [0, 12]");
        assertHeaderRefused(ONE.replace("[0,8]", "[8,0]"), "data_offsets of tensor 'a' are [8, 0]");
        assertHeaderRefused(ONE.replace("[0,8]", "[0]"), "data_offsets of tensor 'a' are [0]");
        assertHeaderRefused(ONE.replace("[0,8]", "[-8,0]"), "not negative");
        assertHeaderRefused(ONE.replace("[0,8]", "[0,4]"), "4 bytes of data");
    }

    @Test
    void tensorsThatOverlapOrLeaveAHoleAreRefused() {
        String two = "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]},"
                + "\"b\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[%s]}}";
        assertHeaderRefused(two.formatted("2,6"), "tensor 'b' begins at byte");
        byte[] hole = SafetensorsBytes.bytes(two.formatted("6,10"), new byte[10]);
        assertRefused(hole, "tensor 'b' begins at byte");
    }

    @Test
    void headersThatAreNoTensorsAreRefused() {
        assertHeaderRefused("[]", "begins like no safetensors, npy or npz file");
        assertHeaderRefused(" " + ONE, "begins like no safetensors, npy or npz file");
        assertHeaderRefused("{", "character 1 of the header");
        assertHeaderRefused("{\"a\":1}", "entry for tensor 'a'");
        assertHeaderRefused(ONE.replace("\"dtype\"", "\"type\""), "dtype, shape and data_offsets");
        assertHeaderRefused(ONE.replace("\"F32\"", "32"), "dtype, shape and data_offsets");
        assertHeaderRefused(ONE.replace("[2]", "2"), "shape of tensor 'a'");
        assertHeaderRefused(ONE.replace("[2]", "[\"2\"]"), "shape of tensor 'a'");
        assertHeaderRefused("{\"a\":1,\"a\":2}", "not 'a'");
    }

    /** Its first two bytes are then PK, as those of a zip archive are. */
    @Test
    void aHeaderOf19280BytesIsNoArchive() throws IOException {
        WeightFile file = open(SafetensorsBytes.bytes(ONE + " ".repeat(19280 - ONE.length()), new byte[8]));
        assertThat(file.names()).containsExactly("a");
    }

    @Test
    void otherFilesAreNamedForWhatTheyAreNot() throws IOException {
        assertRefused("".getBytes(StandardCharsets.UTF_8), "0 bytes, too few for any weights");
        assertRefused("hello,\nworld".getBytes(StandardCharsets.UTF_8), "no safetensors", "the text 'hello, wo'");
        assertRefused("PK, this is text".getBytes(StandardCharsets.UTF_8), "no safetensors", "the text 'PK, this '");
        byte[] pickle = {(byte) 0x80, 2, (byte) 0x8a, 0x0a, 0x6c, (byte) 0xfc, (byte) 0x9c, 0x46, (byte) 0xf9, 0x20};
        assertRefused(pickle, "no safetensors", "the bytes 80 02 8a 0a 6c fc 9c 46 f9");
        assertThatThrownBy(() -> WeightFile.open(folder))
                .isInstanceOf(InvalidData.class)
                .hasMessageContaining("it is a folder");
    }

    /** Any bytes may be in a file: it is read, or refused with an error that is ours. */
    @PropertyTest(tries = 200)
    void damagedBytesAreReadOrRefused(Seed seed) throws IOException {
        byte[] bytes = new SafetensorsBytes()
                .floats("a", new int[] {2, 2}, 1, 2, 3, 4)
                .floats("b", new int[] {1}, 5)
                .bytes();
        RandomStream random = seed.stream();
        for (int change = 0; change < 3; change++) {
            int at = random.nextInt(8) == 0 ? random.nextInt(8) : random.nextInt(bytes.length);
            bytes[at] = (byte) random.nextInt(256);
        }
        try {
            WeightFile file = open(bytes);
            for (String name : file.names()) {
                assertThat(file.tensor(name).values().length).isLessThanOrEqualTo(bytes.length);
            }
        } catch (InvalidData refused) {
            assertThat(refused).hasMessageContaining("weights.safetensors");
        }
    }
}
