package dev.hopfield.dense.weights;

import dev.hopfield.api.experiment.InvalidData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the numbers of an npy file, in the versions 1.0, 2.0 and 3.0.
 *
 * @param length of the header in bytes, with all that comes before it
 * @param numbers how the numbers are written
 * @param columnMajor whether the first dimension runs fastest
 * @param shape the lengths of the dimensions
 */
record NpyHeader(int length, NumberStream numbers, boolean columnMajor, TensorShape shape) {

    private static final String MAGIC = "\u0093NUMPY";
    private static final int PREFIX = 8;

    /** Far more than a description of floats takes. */
    private static final int LONGEST = 1 << 16;

    private static final Pattern ENTRY = Pattern.compile(
            "\\s*+'(descr|fortran_order|shape)'\\s*+:\\s*+('[^']*+'|True|False|\\([0-9L,\\s]*+\\))\\s*+(,|\\}\\s*+$)");

    private static final Pattern TYPE = Pattern.compile("'([<>])f([248])'");
    private static final Pattern LENGTHS =
            Pattern.compile("\\(\\s*+(?:\\d{1,18}+L?+\\s*+,\\s*+)*+(?:\\d{1,18}+L?+\\s*+)?+\\)");
    private static final Pattern LENGTH = Pattern.compile("\\d++");

    /** Whether a file that begins so is one of npy. */
    static boolean isAhead(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
    }

    /** Reads a header; the numbers are next. */
    static NpyHeader read(InputStream bytes, String where) throws IOException {
        byte[] prefix = some(bytes, PREFIX, where);
        if (!isAhead(prefix)) {
            throw damaged(where, "it does not begin like an npy file");
        }
        int version = prefix[MAGIC.length()];
        int minor = prefix[MAGIC.length() + 1];
        if (version < 1 || version > 3 || minor != 0) {
            throw damaged(where, "it is of version " + version + "." + minor + " of npy, not of 1.0, 2.0 or 3.0");
        }
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        ByteBuffer length = ByteBuffer.wrap(some(bytes, lengthBytes, where)).order(ByteOrder.LITTLE_ENDIAN);
        long textLength =
                version == 1 ? Short.toUnsignedLong(length.getShort()) : Integer.toUnsignedLong(length.getInt());
        if (textLength > LONGEST) {
            throw damaged(where, "its header has " + textLength + " bytes, more than " + LONGEST);
        }
        String text = new String(some(bytes, (int) textLength, where), StandardCharsets.ISO_8859_1);
        return of(text, PREFIX + lengthBytes + (int) textLength, where);
    }

    private static byte[] some(InputStream bytes, int count, String where) throws IOException {
        byte[] some = bytes.readNBytes(count);
        if (some.length < count) {
            throw damaged(where, "it ends within its header");
        }
        return some;
    }

    private static InvalidData damaged(String where, String problem) {
        return new InvalidData(where, problem, "write it again, with save or savez of numpy");
    }

    private static NpyHeader of(String text, int length, String where) throws InvalidData {
        Map<String, String> entries = entries(text);
        if (entries.size() != 3) {
            throw damaged(where, "its header does not give descr, fortran_order and shape of one array");
        }
        Matcher type = TYPE.matcher(entries.get("descr"));
        if (!type.matches()) {
            throw new InvalidData(
                    where,
                    "its numbers are " + entries.get("descr"),
                    "convert it to floats, with astype(numpy.float32); f2, f4 and f8 can be read");
        }
        boolean transposed = entries.get("fortran_order").equals("True");
        if (!transposed && !entries.get("fortran_order").equals("False")
                || !LENGTHS.matcher(entries.get("shape")).matches()) {
            throw damaged(
                    where,
                    "its header gives the shape " + entries.get("shape") + " and fortran_order "
                            + entries.get("fortran_order"));
        }
        ByteOrder order = type.group(1).equals("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        NumberStream numbers = new NumberStream(format(type.group(2)), order);
        return new NpyHeader(length, numbers, transposed, new TensorShape(lengths(entries.get("shape"))));
    }

    private static NumberFormat format(String bytes) {
        return switch (bytes) {
            case "2" -> NumberFormat.F16;
            case "4" -> NumberFormat.F32;
            default -> NumberFormat.F64;
        };
    }

    /** A dictionary of Python as far as numpy writes one; with fewer than three entries if it is something else. */
    private static Map<String, String> entries(String text) {
        Map<String, String> entries = new HashMap<>();
        Matcher entry = ENTRY.matcher(text);
        int at = text.startsWith("{") ? 1 : text.length();
        boolean ended = false;
        while (!ended && entry.region(at, text.length()).lookingAt()) {
            if (entries.put(entry.group(1), entry.group(2)) != null) {
                return Map.of();
            }
            at = entry.end();
            ended = entry.group(3).startsWith("}") || text.substring(at).strip().equals("}");
        }
        return ended ? entries : Map.of();
    }

    private static List<Long> lengths(String shape) {
        List<Long> lengths = new ArrayList<>();
        Matcher length = LENGTH.matcher(shape);
        while (length.find()) {
            lengths.add(Long.valueOf(length.group()));
        }
        return lengths;
    }

    /** Bytes of all numbers. */
    long dataBytes(String where) throws InvalidData {
        return (long) shape.arrayLength(where) * numbers.format().bytes();
    }

    /** Reads the numbers, which are next. */
    Tensor tensor(InputStream bytes, String where) throws IOException {
        float[] values = numbers.read(bytes, shape.arrayLength(where), where);
        return new Tensor(where, shape.ofArray(), columnMajor ? rowMajor(values) : values);
    }

    private float[] rowMajor(float[] values) {
        float[] ordered = new float[values.length];
        int dimensions = shape.lengths().size();
        long[] place = new long[dimensions];
        for (int i = 0; i < ordered.length; i++) {
            long from = 0;
            for (int dimension = dimensions - 1; dimension >= 0; dimension--) {
                from = from * shape.lengths().get(dimension) + place[dimension];
            }
            ordered[i] = values[(int) from];
            for (int dimension = dimensions - 1; dimension >= 0; dimension--) {
                place[dimension]++;
                if (place[dimension] < shape.lengths().get(dimension)) {
                    break;
                }
                place[dimension] = 0;
            }
        }
        return ordered;
    }
}
