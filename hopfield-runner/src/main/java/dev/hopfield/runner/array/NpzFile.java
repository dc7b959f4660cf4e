package dev.hopfield.runner.array;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes arrays as {@code numpy.load} reads several: an uncompressed zip of NPY files.
 *
 * <p>The same arrays give the same bytes on every machine: entries have one fixed time, and compressed ones would depend on its zlib.
 */
final class NpzFile {

    /** The first month whose beginning a zip holds in any time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private NpzFile() {}

    /** Writes a file and forces it to the disk. */
    static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                ZipOutputStream zip =
                        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
            for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
                zip.putNextEntry(entry(array.getKey() + ".npy", array.getValue()));
                array.getValue().write(zip);
                zip.closeEntry();
            }
            zip.finish();
            zip.flush();
            channel.force(true);
        }
    }

    private static ZipEntry entry(String name, NpyArray array) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(array.bytes());
        entry.setCompressedSize(array.bytes());
        entry.setCrc(checksum(array));
        return entry;
    }

    private static long checksum(NpyArray array) throws IOException {
        CRC32 checksum = new CRC32();
        try (OutputStream counted =
                new BufferedOutputStream(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum))) {
            array.write(counted);
        }
        return checksum.getValue();
    }
}
