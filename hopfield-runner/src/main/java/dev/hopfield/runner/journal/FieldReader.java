package dev.hopfield.runner.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Takes the fields of a record, in the order in which a {@link FieldWriter} has put them. */
final class FieldReader {

    private final ByteBuffer bytes;

    FieldReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int number() {
        return bytes.getInt();
    }

    long longNumber() {
        return bytes.getLong();
    }

    double real() {
        return Double.longBitsToDouble(bytes.getLong());
    }

    String text() {
        byte[] encoded = new byte[bytes.getInt()];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    <T> List<T> list(Function<FieldReader, T> each) {
        int length = bytes.getInt();
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            elements.add(each.apply(this));
        }
        return elements;
    }

    <T> SortedMap<String, T> map(Function<FieldReader, T> each) {
        int size = bytes.getInt();
        SortedMap<String, T> map = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            map.put(text(), each.apply(this));
        }
        return map;
    }
}
