package dev.hopfield.runner.result;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code results.csv} back, as {@link CsvSink} has written it; that needs no component of the experiment. */
public final class StoredResults {

    private static final String NAME = "results.csv";
    private static final String TRIAL = "trial";
    private static final String ERROR = "error";

    private StoredResults() {}

    /**
     * The results in the folder of a run.
     *
     * @param folder of the run
     * @return all rows; empty if there is no such file
     * @throws UserError if the file cannot be read, or is not as it was written
     */
    public static Optional<ResultTable> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            return Optional.of(
                    table(file, records.stream().map(CsvRecord::getFields).toList()));
        } catch (CsvParseException e) {
            throw changed(file, e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    file + ": it cannot be read: " + e.getMessage() + System.lineSeparator()
                            + "  see to its permissions and its disk");
        }
    }

    private static ResultTable table(Path file, List<List<String>> lines) {
        List<String> header = lines.isEmpty() ? List.of() : lines.get(0);
        int trial = header.indexOf(TRIAL);
        int error = header.size() - 1;
        if (trial < 0 || trial + 2 > error || !header.get(error).equals(ERROR)) {
            throw changed(file, "its first line is not that of results");
        }
        List<ResultTable.Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            try {
                rows.add(row(line, trial, error));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw changed(file, "this is no row of results: " + String.join(",", line));
            }
        }
        return new ResultTable(header.subList(0, trial), header.get(trial + 1), header.subList(trial + 2, error), rows);
    }

    private static ResultTable.Row row(List<String> line, int trial, int error) {
        List<Double> values = new ArrayList<>();
        for (String value : line.subList(trial + 2, error)) {
            values.add(value.isEmpty() ? Double.NaN : Double.parseDouble(value));
        }
        return new ResultTable.Row(
                line.subList(0, trial),
                Integer.parseInt(line.get(trial)),
                line.get(trial + 1),
                values,
                line.get(error));
    }

    private static UserError changed(Path file, String how) {
        return new UserError(
                ExitCode.BAD_DATA,
                file + ": it is not as the run has written it: " + how + System.lineSeparator()
                        + "  take it from a copy; or move it away, so that the results are read from the journal");
    }
}
