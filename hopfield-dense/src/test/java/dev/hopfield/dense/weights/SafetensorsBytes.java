package dev.hopfield.dense.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts safetensors files together, good ones and bad ones. */
public final class SafetensorsBytes {

    private final List<String> entries = new ArrayList<>();
    private byte[] data = new byte[0];

    /** Adds a tensor of floats. */
    public SafetensorsBytes floats(String name, int[] shape, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return tensor(name, "F32", shape, bytes.array());
    }

    /** Adds a tensor of zeros. */
    public SafetensorsBytes zeros(String name, int... shape) {
        int count = 1;
        for (int length : shape) {
            count *= length;
        }
        return floats(name, shape, new float[count]);
    }

    /** Adds a tensor of any type. */
    public SafetensorsBytes tensor(String name, String type, int[] shape, byte[] bytes) {
        StringBuilder lengths = new StringBuilder();
        for (int length : shape) {
            lengths.append(lengths.isEmpty() ? "" : ",").append(length);
        }
        int begin = data.length;
        data = ByteBuffer.allocate(begin + bytes.length).put(data).put(bytes).array();
        entries.add("\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":[" + lengths + "],\"data_offsets\":["
                + begin + "," + data.length + "]}");
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        return bytes("{" + String.join(",", entries) + "}", data);
    }

    /** A file with any header. */
    static byte[] bytes(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(data)
                .array();
    }

    /** Writes the file, and opens it. */
    public WeightFile openIn(Path folder) throws IOException {
        return WeightFile.open(Files.write(folder.resolve("weights.safetensors"), bytes()));
    }
}
