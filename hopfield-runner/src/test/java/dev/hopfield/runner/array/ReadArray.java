package dev.hopfield.runner.array;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An array as this reader, written by hand from the description of the format, finds it in a file.
 *
 * @param type as NumPy calls it
 * @param shape the size of each dimension
 * @param values row after row
 */
public record ReadArray(String type, List<Integer> shape, List<Double> values) {

    private static final Pattern HEADER = Pattern.compile(
            "\\{'descr': '(.{3})', 'fortran_order': False, 'shape': \\((\\d+),(?: (\\d+))?\\), \\} *\n");

    /** Reads the bytes of a file of the format NPY. */
    public static ReadArray of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        bytes.get(magic);
        if (!new String(magic, StandardCharsets.ISO_8859_1).equals("\u0093NUMPY\u0001\u0000")) {
            throw new IllegalArgumentException("no file of the format NPY 1.0");
        }
        byte[] header = new byte[bytes.getShort()];
        bytes.get(header);
        Matcher parts = HEADER.matcher(new String(header, StandardCharsets.US_ASCII));
        if (!parts.matches() || bytes.position() % 64 != 0) {
            throw new IllegalArgumentException("a bad header: " + new String(header, StandardCharsets.US_ASCII));
        }
        List<Integer> shape = new ArrayList<>(List.of(Integer.valueOf(parts.group(2))));
        if (parts.group(3) != null) {
            shape.add(Integer.valueOf(parts.group(3)));
        }
        List<Double> values = new ArrayList<>();
        int count = shape.stream().reduce(1, Math::multiplyExact);
        for (int i = 0; i < count; i++) {
            values.add(
                    switch (parts.group(1)) {
                        case "|i1", "|b1" -> (double) bytes.get();
                        case "<i4" -> (double) bytes.getInt();
                        case "<f4" -> (double) bytes.getFloat();
                        case "<f8" -> bytes.getDouble();
                        default -> throw new IllegalArgumentException(parts.group(1));
                    });
        }
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes too many");
        }
        return new ReadArray(parts.group(1), shape, values);
    }

    /** Reads all arrays of a file of the format NPZ, by the names under which NumPy has them. */
    public static Map<String, ReadArray> all(Path file) throws IOException {
        Map<String, ReadArray> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                arrays.put(
                        entry.getName().replaceFirst("\\.npy$", ""),
                        of(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return arrays;
    }

    /** The values of a row. */
    public List<Double> row(int row) {
        int width = shape.size() == 1 ? 1 : shape.get(1);
        return values.subList(row * width, (row + 1) * width);
    }

    /** The mean of all values. */
    public double mean() {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
}
