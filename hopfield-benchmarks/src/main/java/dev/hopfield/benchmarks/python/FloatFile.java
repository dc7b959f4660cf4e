package dev.hopfield.benchmarks.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Rows of 32-bit floats in a file, in the byte order of the machine.
 *
 * @param path where they are
 * @param rows how many
 */
record FloatFile(Path path, int rows) {

    private static final int CHUNK_FLOATS = 1 << 18;

    /** Writes an array, if the file is not there yet: several contenders share one. */
    static FloatFile of(Path path, float[] values, int rows) {
        try {
            if (!Files.exists(path)) {
                write(path, values);
            }
            return new FloatFile(path, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private static void write(Path path, float[] values) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_FLOATS * Float.BYTES).order(ByteOrder.nativeOrder());
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int from = 0; from < values.length; from += CHUNK_FLOATS) {
                int count = Math.min(CHUNK_FLOATS, values.length - from);
                chunk.asFloatBuffer().put(values, from, count);
                chunk.position(0).limit(count * Float.BYTES);
                while (chunk.hasRemaining()) {
                    file.write(chunk);
                }
                chunk.clear();
            }
        }
    }

    /** All numbers of a file. */
    static float[] read(Path path) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.nativeOrder());
            float[] values = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(values);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Removes a folder and the files in it. */
    static void deleteFolder(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Removes the file. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
