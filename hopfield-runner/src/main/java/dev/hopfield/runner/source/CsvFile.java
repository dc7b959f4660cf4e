package dev.hopfield.runner.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Patterns from a CSV file: one pattern a line, one unit a column, all of them numbers.
 *
 * @param file the file; UTF-8, comma separated
 * @param header whether the first line holds names
 * @param encoding how the values are meant; bipolar and binary values are checked
 * @param count how many patterns to draw; all when absent
 * @param shuffle whether they are drawn in random order; the order of the file otherwise
 */
@Component(name = "csv", summary = "patterns from a CSV file, one a line")
public record CsvFile(
        @Parameter(doc = "the file: one pattern a line, one number a unit", example = "patterns.csv", path = true)
        String file,

        @Parameter(doc = "whether the first line holds names", preset = "false")
        boolean header,

        @Parameter(doc = "how values are meant: bipolar (-1, +1), binary (0, 1) or real", preset = "real")
        Encoding encoding,

        @Parameter(doc = "number of patterns; all when absent", min = 1)
        Optional<Integer> count,

        @Parameter(doc = "whether to draw in random order instead of the file's", preset = "false")
        boolean shuffle)
        implements PatternSource {

    private static final int LONGEST_SHOWN = 40;

    /** Checks the number of patterns. */
    public CsvFile {
        count.ifPresent(given -> InvalidParameter.unless(given >= 1, "count", given, "draw at least 1 pattern"));
    }

    @Override
    public Patterns draw(Seed seed) throws IOException {
        List<float[]> rows = read();
        int wanted = count.orElse(rows.size());
        if (wanted > rows.size()) {
            throw new InvalidData(
                    file, "it has " + rows.size() + " patterns, but count is " + wanted, "lower count, or add lines");
        }
        int[] order = shuffle
                ? Rows.shuffled(rows.size(), seed)
                : IntStream.range(0, rows.size()).toArray();
        RealPatterns.Builder builder = RealPatterns.builder(wanted, rows.get(0).length);
        for (int row = 0; row < wanted; row++) {
            builder.row(row, rows.get(order[row]), 0);
        }
        return builder.build().as(encoding);
    }

    private List<float[]> read() throws IOException {
        if (Files.isDirectory(Path.of(file))) {
            throw new InvalidData(file, "it is a folder", "name a file in it");
        }
        List<float[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Path.of(file))) {
            boolean names = header;
            for (CsvRecord line : lines) {
                if (!names) {
                    rows.add(values(line, rows.isEmpty() ? line.getFieldCount() : rows.get(0).length));
                }
                names = false;
            }
        } catch (CsvParseException e) {
            throw new InvalidData(file, "it is not CSV: " + e.getMessage(), "separate numbers with commas");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (rows.isEmpty()) {
            throw new InvalidData(file, "it holds no patterns", "write one pattern a line");
        }
        return rows;
    }

    private float[] values(CsvRecord line, int units) throws InvalidData {
        String where = file + ":" + line.getStartingLineNumber();
        if (line.getFieldCount() != units) {
            throw new InvalidData(
                    where,
                    "this line has " + line.getFieldCount() + " values, but the first has " + units,
                    "give every pattern the same number of units");
        }
        float[] values = new float[units];
        for (int unit = 0; unit < units; unit++) {
            values[unit] =
                    value(line.getField(unit).strip(), where + ", column " + (unit + 1), line.getStartingLineNumber());
        }
        return values;
    }

    private float value(String text, String where, long line) throws InvalidData {
        float value;
        try {
            value = Float.parseFloat(decimal(text));
        } catch (NumberFormatException e) {
            String advice = line == 1 && !header
                    ? "separate numbers with commas; set header: true if this line holds names"
                    : "separate numbers with commas, and give every unit a value";
            throw new InvalidData(where, "'" + printable(text) + "' is no number", advice);
        }
        boolean allowed = switch (encoding) {
            case BIPOLAR -> value == 1 || value == -1;
            case BINARY -> value == 1 || value == 0;
            case REAL -> Float.isFinite(value);
        };
        if (!allowed) {
            throw new InvalidData(
                    where,
                    text + " is no " + encoding.name().toLowerCase(Locale.ROOT) + " value",
                    "bipolar values are -1 and 1, binary values 0 and 1, real values finite numbers up to 3.4e38");
        }
        return value;
    }

    /** Cut to a readable length, with control characters as dots: any file may turn up here. */
    private static String printable(String text) {
        String start = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return start.replaceAll("\\p{Cntrl}", ".");
    }

    /** Java would also take 1f, 0x1p3 and NaN for numbers. */
    private static String decimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                throw new NumberFormatException(text);
            }
        }
        return text;
    }
}
