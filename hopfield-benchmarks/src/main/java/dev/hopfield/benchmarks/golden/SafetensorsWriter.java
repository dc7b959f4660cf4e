package dev.hopfield.benchmarks.golden;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes safetensors files of floats, with names that need no escapes. It knows nothing of the reader that it tests. */
public final class SafetensorsWriter {

    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    /** Writes tensors in their order. */
    public static void write(Path file, List<NamedTensor> tensors) throws IOException {
        List<String> entries = new ArrayList<>();
        long end = 0;
        for (NamedTensor tensor : tensors) {
            long begin = end;
            end += (long) tensor.values().length * Float.BYTES;
            String shape = tensor.shape().toString().replace(" ", "");
            entries.add("\"" + tensor.name() + "\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":["
                    + begin + "," + end + "]}");
        }
        StringBuilder text = new StringBuilder("{" + String.join(",", entries) + "}");
        while (text.length() % ALIGNMENT != 0) {
            text.append(' ');
        }
        byte[] header = text.toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Long.BYTES + header.length + end))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length).put(header);
        for (NamedTensor tensor : tensors) {
            for (float value : tensor.values()) {
                bytes.putFloat(value);
            }
        }
        Files.write(file, bytes.array());
    }
}
