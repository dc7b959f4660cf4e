package dev.hopfield.runner.result;

import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.execute.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes {@code traces.csv}: the energies of the starts that are traced, one line for each state that was kept.
 *
 * <p>Where a solver has left the finite numbers the energy is empty.
 */
final class TraceFile {

    private TraceFile() {}

    /**
     * Writes traces.
     *
     * @param axes the swept paths
     * @param compared what the second column after the axes is called
     * @param cells the results, in the order of the plan
     * @param folder where to write
     */
    static void write(List<String> axes, String compared, List<CellResult> cells, Path folder) throws IOException {
        List<String> header = new ArrayList<>(axes);
        header.addAll(List.of("trial", compared, "start", "step", "energy"));
        Stream<List<String>> lines = cells.stream()
                .flatMap(cell -> cell.rows().stream()
                        .flatMap(row -> row.traces().stream().flatMap(trace -> lines(cell, row, trace))));
        CsvText.write(folder.resolve("traces.csv"), header, lines);
    }

    private static Stream<List<String>> lines(CellResult cell, RowResult row, Trace trace) {
        return IntStream.range(0, trace.length()).mapToObj(point -> {
            List<String> line = new ArrayList<>(cell.cell().point().values());
            line.add(Integer.toString(cell.cell().trial()));
            line.add(row.label());
            line.add(Integer.toString(trace.start()));
            line.add(Integer.toString(trace.step(point)));
            line.add(Double.isFinite(trace.energy(point)) ? CsvText.number(trace.energy(point)) : "");
            return line;
        });
    }
}
