package dev.hopfield.runner.array;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An array as NumPy keeps it in a file: the format NPY 1.0, little-endian, row after row.
 *
 * <p>See NEP 1 of NumPy. What is behind the array is neither copied nor converted before it is written.
 */
public final class NpyArray {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    /** The header, with all that is before it, is as long as a multiple of this. */
    private static final int ALIGNMENT = 64;

    private final String type;
    private final int elementBytes;
    private final int[] shape;
    private final Rows rows;

    /** Puts one row into an empty buffer, which is as large as the row. */
    private interface Rows {
        void put(int row, ByteBuffer into);
    }

    private NpyArray(String type, int elementBytes, int[] shape, Rows rows) {
        this.type = type;
        this.elementBytes = elementBytes;
        this.shape = shape;
        this.rows = rows;
    }

    /**
     * States: int8 of -1 and 1, or 0 and 1, for bits, float32 for real numbers; rows x units.
     *
     * @param states any states
     * @return the array
     */
    public static NpyArray of(Patterns states) {
        int units = states.units();
        int[] shape = {states.count(), units};
        if (states.encoding().isBits()) {
            byte low = (byte) (states.encoding() == Encoding.BIPOLAR ? -1 : 0);
            return new NpyArray("|i1", Byte.BYTES, shape, bits((BitPatterns) states, low));
        }
        return new NpyArray("<f4", Float.BYTES, shape, (row, into) -> {
            for (int unit = 0; unit < units; unit++) {
                into.putFloat(states.value(row, unit));
            }
        });
    }

    /**
     * A mask: bool, rows x units.
     *
     * @param mask a set bit for true
     * @return the array
     */
    public static NpyArray ofMask(BitPatterns mask) {
        return new NpyArray("|b1", Byte.BYTES, new int[] {mask.count(), mask.units()}, bits(mask, (byte) 0));
    }

    /** Word by word, since rows may be generated whenever they are looked at. */
    private static Rows bits(BitPatterns patterns, byte low) {
        return (row, into) -> {
            long[] words = patterns.row(row);
            for (int unit = 0; unit < patterns.units(); unit++) {
                into.put((words[unit >>> 6] >>> unit & 1) == 0 ? low : 1);
            }
        };
    }

    /**
     * Numbers: float64, one dimension.
     *
     * @param values not to be changed any more
     * @return the array
     */
    public static NpyArray of(double[] values) {
        return new NpyArray("<f8", Double.BYTES, new int[] {values.length}, (row, into) -> into.putDouble(values[row]));
    }

    /**
     * Whole numbers: int32, one dimension.
     *
     * @param values not to be changed any more
     * @return the array
     */
    public static NpyArray of(int[] values) {
        return new NpyArray("<i4", Integer.BYTES, new int[] {values.length}, (row, into) -> into.putInt(values[row]));
    }

    private byte[] header() {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String tuple = shape.length == 1 ? sizes + "," : sizes;
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + tuple + "), }";
        int before = MAGIC.length + Short.BYTES;
        int blanks = Math.floorMod(-(before + text.length() + 1), ALIGNMENT);
        byte[] line = (text + " ".repeat(blanks) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(before + line.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) line.length)
                .put(line)
                .array();
    }

    /** The length of the file, in bytes. */
    public long bytes() {
        long elements = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        return header().length + elements * elementBytes;
    }

    /**
     * Writes the file.
     *
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        out.write(header());
        int rowBytes = (shape.length == 1 ? 1 : shape[1]) * elementBytes;
        ByteBuffer buffer = ByteBuffer.allocate(rowBytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < shape[0]; row++) {
            rows.put(row, buffer.clear());
            out.write(buffer.array());
        }
    }
}
