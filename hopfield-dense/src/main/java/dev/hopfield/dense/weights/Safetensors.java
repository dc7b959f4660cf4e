package dev.hopfield.dense.weights;

import dev.hopfield.api.experiment.InvalidData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A safetensors file: the length of a header in 8 bytes, little endian; the header in JSON; the numbers.
 *
 * <p>The header gives for each tensor its type, its shape, and from which byte of the numbers to which it goes. Tensors must
 * neither overlap nor leave bytes out.
 */
final class Safetensors {

    private static final int PREFIX = Long.BYTES;

    /** As much as other readers take. */
    private static final long LONGEST_HEADER = 100_000_000;

    private static final String OTHER_FILE_ADVICE =
            "name a file written by save_file of safetensors, or by save or savez of numpy";

    private static final String METADATA = "__metadata__";
    private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");

    private static final Map<String, Integer> BYTES = Map.ofEntries(
            Map.entry("F64", 8),
            Map.entry("I64", 8),
            Map.entry("U64", 8),
            Map.entry("F32", 4),
            Map.entry("I32", 4),
            Map.entry("U32", 4),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("I16", 2),
            Map.entry("U16", 2),
            Map.entry("I8", 1),
            Map.entry("U8", 1),
            Map.entry("BOOL", 1));

    private final Path file;
    private final long length;

    private Safetensors(Path file) throws IOException {
        this.file = file;
        this.length = Files.size(file);
    }

    static Map<String, StoredTensor> open(Path file) throws IOException {
        return new Safetensors(file).tensors();
    }

    private InvalidData damaged(String problem) {
        return new InvalidData(
                file.toString(),
                problem,
                "write it again, with save_file of safetensors; .npy and .npz files can be read, too");
    }

    private Map<String, StoredTensor> tensors() throws IOException {
        String header;
        long dataStart;
        try (FileChannel channel = FileChannel.open(file)) {
            long headerLength = headerLength(channel);
            dataStart = PREFIX + headerLength;
            header = text(bytes(channel, (int) headerLength));
        }
        Map<String, StoredTensor> tensors = new TreeMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Object> item : entries(header).entrySet()) {
            if (!item.getKey().equals(METADATA)) {
                Entry entry = entry(item.getKey(), item.getValue(), dataStart);
                entries.add(entry);
                tensors.put(item.getKey(), entry);
            }
        }
        requireCovered(entries, dataStart);
        return tensors;
    }

    private long headerLength(FileChannel channel) throws IOException {
        if (length <= PREFIX) {
            throw new InvalidData(
                    file.toString(), "it has " + length + " bytes, too few for any weights", OTHER_FILE_ADVICE);
        }
        ByteBuffer start = bytes(channel, PREFIX + 1);
        if (start.get(PREFIX) != '{') {
            throw new InvalidData(
                    file.toString(),
                    "it begins like no safetensors, npy or npz file, with " + shown(start),
                    OTHER_FILE_ADVICE);
        }
        channel.position(PREFIX);
        long headerLength = start.getLong();
        if (headerLength < 0 || headerLength > LONGEST_HEADER) {
            throw damaged("its first 8 bytes give a header of " + Long.toUnsignedString(headerLength)
                    + " bytes, more than the " + LONGEST_HEADER + " that a safetensors file may have");
        }
        if (headerLength > length - PREFIX) {
            throw damaged("its first 8 bytes give a header of " + headerLength + " bytes, but only " + (length - PREFIX)
                    + " follow");
        }
        return headerLength;
    }

    /** As text where it is text, and else in hexadecimal. */
    private static String shown(ByteBuffer start) {
        String text = new String(start.array(), StandardCharsets.ISO_8859_1);
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t');
        return printable
                ? "the text '" + text.replaceAll("\\s+", " ") + "'"
                : "the bytes " + HexFormat.ofDelimiter(" ").formatHex(start.array());
    }

    private ByteBuffer bytes(FileChannel channel, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw damaged("it became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    private String text(ByteBuffer bytes) throws InvalidData {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw damaged("its header is not in UTF-8");
        }
    }

    private Map<String, Object> entries(String header) throws InvalidData {
        try {
            return object(JsonReader.read(header), "header");
        } catch (JsonReader.Malformed e) {
            throw damaged(e.getMessage());
        }
    }

    @SuppressWarnings("unchecked") // Names of JSON are strings.
    private Map<String, Object> object(Object value, String what) throws InvalidData {
        if (!(value instanceof Map)) {
            throw damaged("its " + what + " is no object of JSON");
        }
        return (Map<String, Object>) value;
    }

    private Entry entry(String name, Object value, long dataStart) throws InvalidData {
        String what = "entry for tensor '" + name + "'";
        Map<String, Object> fields = object(value, what);
        if (!fields.keySet().equals(FIELDS) || !(fields.get("dtype") instanceof String type)) {
            throw damaged("its " + what + " has " + fields.keySet() + " in place of dtype, shape and data_offsets");
        }
        TensorShape shape = new TensorShape(wholeNumbers(fields.get("shape"), "shape of tensor '" + name + "'"));
        List<Long> offsets = wholeNumbers(fields.get("data_offsets"), "data_offsets of tensor '" + name + "'");
        long dataLength = length - dataStart;
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > dataLength) {
            throw damaged("data_offsets of tensor '" + name + "' are " + offsets
                    + "; they must be two, ascending, and at" + " most " + dataLength + ", where the file ends");
        }
        Entry entry =
                new Entry(file, length, name, type, shape, dataStart + offsets.get(0), dataStart + offsets.get(1));
        long needed = BYTES.getOrDefault(type, 0);
        long count = shape.count(entry.where());
        if (needed > 0 && (count > dataLength || count * needed != entry.end() - entry.begin())) {
            throw damaged("tensor '" + name + "' of type " + type + " and shape " + shape.lengths() + " has "
                    + (entry.end() - entry.begin()) + " bytes of data");
        }
        return entry;
    }

    private List<Long> wholeNumbers(Object value, String what) throws InvalidData {
        List<Long> numbers = new ArrayList<>();
        if (value instanceof List<?> items) {
            for (Object item : items) {
                numbers.add(item instanceof Long number ? number : Long.valueOf(-1));
            }
        } else {
            numbers.add(-1L);
        }
        if (numbers.stream().anyMatch(number -> number < 0)) {
            throw damaged("the " + what + " must be a list of whole numbers that are not negative");
        }
        return numbers;
    }

    private void requireCovered(List<Entry> entries, long dataStart) throws InvalidData {
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        long end = dataStart;
        for (Entry entry : entries) {
            if (entry.begin() != end) {
                throw damaged("tensor '" + entry.name() + "' begins at byte " + entry.begin()
                        + " of the file, but what is" + " before it ends at byte " + end);
            }
            end = entry.end();
        }
        if (end != length) {
            throw damaged("its tensors end at byte " + end + ", but the file at " + length);
        }
    }

    /** A tensor at its place in the file. */
    private record Entry(Path file, long length, String name, String type, TensorShape shape, long begin, long end)
            implements StoredTensor {

        String where() {
            return file + ", tensor '" + name + "'";
        }

        @Override
        public Tensor read() throws IOException {
            NumberStream numbers = new NumberStream(format(), ByteOrder.LITTLE_ENDIAN);
            int count = shape.arrayLength(where());
            try (FileChannel channel = FileChannel.open(file)) {
                if (channel.size() != length) {
                    throw new InvalidData(
                            where(), "the file has changed since it was opened", "open it again when it is complete");
                }
                InputStream bytes = Channels.newInputStream(channel.position(begin));
                return new Tensor(where(), shape.ofArray(), numbers.read(bytes, count, where()));
            }
        }

        private NumberFormat format() throws InvalidData {
            for (NumberFormat format : NumberFormat.values()) {
                if (format.name().equals(type)) {
                    return format;
                }
            }
            throw new InvalidData(
                    where(), "its numbers are " + type, "convert it to F64, F32, F16 or BF16, which can be read");
        }
    }
}
