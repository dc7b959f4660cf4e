package dev.hopfield.dense.weights;

import dev.hopfield.api.experiment.InvalidData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tensors of a file that Python wrote: safetensors, npy or npz, told by how the file begins.
 *
 * <p>Opening reads the list of tensors; numbers are read when a tensor is asked for, so that a few may be taken out of a large file.
 * Real numbers of 64, 32 and 16 bits (IEEE and bfloat16) become floats; 64 bits are rounded. Tensors of whole numbers are
 * listed, but not read. No file is kept open. Immutable, and safe for use by many threads at once.
 *
 * <p>From PyTorch: {@code safetensors.torch.save_file(module.state_dict(), "weights.safetensors")}; from numpy:
 * {@code numpy.savez("weights.npz", **arrays)}.
 */
public final class WeightFile {

    private static final int LONGEST_START = 8;

    /** Four bytes: a safetensors file may begin with the first two, which say that its header has 19280 bytes. */
    private static final String ARCHIVE = "PK\3\4";

    private static final String EMPTY_ARCHIVE = "PK\5\6";

    private final Path file;
    private final SortedMap<String, StoredTensor> tensors;

    private WeightFile(Path file, SortedMap<String, StoredTensor> tensors) {
        this.file = file;
        this.tensors = tensors;
    }

    /**
     * Opens a file.
     *
     * @param file a safetensors, npy or npz file
     * @return what is in it
     * @throws InvalidData if it is none of these, or damaged: cut off, too long, with tensors that overlap
     * @throws IOException if it cannot be read
     */
    public static WeightFile open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InvalidData(file.toString(), "it is a folder", "name a file in it");
        }
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(LONGEST_START);
        }
        String magic = new String(start, StandardCharsets.ISO_8859_1);
        boolean archive = magic.startsWith(ARCHIVE) || magic.startsWith(EMPTY_ARCHIVE);
        return new WeightFile(
                file,
                Collections.unmodifiableSortedMap(new TreeMap<>(
                        archive
                                ? Npz.open(file)
                                : NpyHeader.isAhead(start) ? Npy.open(file) : Safetensors.open(file))));
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The names of all tensors; that of an npy file is the name of the file without its ending. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(tensors.keySet()));
    }

    /** Whether there is a tensor of a name. */
    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /**
     * Reads a tensor.
     *
     * @param name of the tensor
     * @return its shape and numbers
     * @throws InvalidData if there is none of the name, it holds no real numbers, or it is damaged
     * @throws IOException if the file cannot be read
     */
    public Tensor tensor(String name) throws IOException {
        StoredTensor stored = tensors.get(name);
        if (stored == null) {
            throw new InvalidData(
                    file.toString(),
                    "tensor '" + name + "' is missing",
                    "give the name of one of those that it has: " + some());
        }
        return stored.read();
    }

    private String some() {
        int most = 20;
        String first = String.join(", ", tensors.keySet().stream().limit(most).toList());
        return tensors.size() > most ? first + " and " + (tensors.size() - most) + " more" : first;
    }

    @Override
    public String toString() {
        return file + ", " + tensors.size() + " tensors";
    }
}
