package dev.hopfield.runner.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/** Puts the fields of a record one after another, big-endian; texts and lists after their lengths. */
final class FieldWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void number(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    void longNumber(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** Bit by bit, so that every kind of NaN and zero comes back. */
    void real(double value) {
        longNumber(Double.doubleToRawLongBits(value));
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    <T> void list(List<T> elements, BiConsumer<FieldWriter, T> each) {
        number(elements.size());
        elements.forEach(element -> each.accept(this, element));
    }

    <T> void map(SortedMap<String, T> map, BiConsumer<FieldWriter, T> each) {
        number(map.size());
        map.forEach((key, value) -> {
            text(key);
            each.accept(this, value);
        });
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
