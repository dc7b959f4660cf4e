package dev.hopfield.runner.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.hopfield.api.component.NumberText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one way in which tables become CSV: UTF-8, commas, line feeds, shortest numbers. */
final class CsvText {

    private CsvText() {}

    static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        write(file, header, rows.stream());
    }

    static void write(Path file, List<String> header, Stream<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        }
    }

    /** A number, or nothing where nothing was measured. */
    static String number(double value) {
        return Double.isNaN(value) ? "" : NumberText.shortest(value);
    }
}
