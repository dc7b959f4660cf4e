package dev.hopfield.dense.weights;

import dev.hopfield.api.experiment.InvalidData;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A tensor of an npz file: an npy file in a zip archive, deflated or not.
 *
 * @param file the archive
 * @param name the name of the tensor: that of the file in the archive, without its ending
 */
record Npz(Path file, String name) implements StoredTensor {

    /** No deflated byte stands for more. */
    private static final long MOST_INFLATED = 1032;

    static Map<String, StoredTensor> open(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Map<String, StoredTensor> tensors = new TreeMap<>();
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                String entry = entries.nextElement().getName();
                if (!entry.endsWith(Npy.ENDING)) {
                    throw new InvalidData(
                            file.toString(),
                            "it is a zip archive with '" + entry + "' in it, not one of .npy files only",
                            "save a checkpoint of PyTorch with save_file of safetensors, and arrays of numpy with savez");
                }
                Npz tensor = new Npz(file, Npy.withoutEnding(entry));
                if (tensors.put(tensor.name(), tensor) != null) {
                    throw damaged(file.toString(), "'" + entry + "' is in it twice");
                }
            }
            return tensors;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(file.toString(), "it is no complete zip archive: " + e.getMessage());
        }
    }

    private static InvalidData damaged(String where, String problem) {
        return new InvalidData(where, problem, "write it again, with savez of numpy; it may have been cut off");
    }

    private String where() {
        return file + ", tensor '" + name + "'";
    }

    @Override
    public Tensor read() throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            ZipEntry entry = archive.getEntry(name + Npy.ENDING);
            if (entry == null) {
                throw new InvalidData(where(), "the file has changed since it was opened", "open it again");
            }
            CRC32 checksum = new CRC32();
            try (InputStream bytes =
                    new CheckedInputStream(new BufferedInputStream(archive.getInputStream(entry)), checksum)) {
                Tensor tensor = tensor(bytes, entry);
                if (bytes.read() >= 0 || checksum.getValue() != entry.getCrc()) {
                    throw damaged(where(), "its bytes are not those that its checksum was taken of");
                }
                return tensor;
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(where(), "it is no complete zip archive: " + e.getMessage());
        }
    }

    /** The sizes in the archive are compared before memory is taken; both might be made up, so also with one another. */
    private Tensor tensor(InputStream bytes, ZipEntry entry) throws IOException {
        NpyHeader header = NpyHeader.read(bytes, where());
        long expected = header.length() + header.dataBytes(where());
        boolean possible = entry.getSize() / MOST_INFLATED <= entry.getCompressedSize()
                && entry.getCompressedSize() <= file.toFile().length();
        if (entry.getSize() != expected || !possible) {
            throw damaged(
                    where(),
                    "the archive gives it " + entry.getSize() + " bytes, but it has " + expected + " by its shape "
                            + header.shape().lengths());
        }
        return header.tensor(bytes, where());
    }
}
