package dev.hopfield.dense.weights;

import dev.hopfield.api.experiment.InvalidData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An npy file, which holds one tensor; it is called like the file.
 *
 * @param file the file
 * @param name the name of the tensor
 */
record Npy(Path file, String name) implements StoredTensor {

    static final String ENDING = ".npy";

    static Map<String, StoredTensor> open(Path file) throws IOException {
        String name = file.getFileName().toString();
        Npy npy = new Npy(file, withoutEnding(name));
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            npy.header(bytes);
        }
        return Map.of(npy.name(), npy);
    }

    static String withoutEnding(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private String where() {
        return file.toString();
    }

    private NpyHeader header(InputStream bytes) throws IOException {
        NpyHeader header = NpyHeader.read(bytes, where());
        long expected = header.length() + header.dataBytes(where());
        if (Files.size(file) != expected) {
            throw new InvalidData(
                    where(),
                    "it has " + Files.size(file) + " bytes, but " + expected + " by its shape "
                            + header.shape().lengths(),
                    "write it again, with save of numpy; it may have been cut off");
        }
        return header;
    }

    @Override
    public Tensor read() throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return header(bytes).tensor(bytes, where());
        }
    }
}
