package dev.hopfield.runner.result;

import dev.hopfield.runner.array.ArrayFolder;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Writes {@code arrays.csv}: in which file the arrays of which cell are. */
final class ArrayIndex {

    private ArrayIndex() {}

    /**
     * Writes the index.
     *
     * @param axes the swept paths
     * @param cells the results, in the order of the plan
     * @param numbers of the cells
     * @param folder where to write
     */
    static void write(List<String> axes, List<CellResult> cells, ToIntFunction<Cell> numbers, Path folder)
            throws IOException {
        List<String> header = new ArrayList<>(axes);
        header.addAll(List.of("trial", "file"));
        List<List<String>> lines = new ArrayList<>();
        for (CellResult result : cells) {
            Cell cell = result.cell();
            if (!cell.point().experiment().kept().isEmpty()) {
                List<String> line = new ArrayList<>(cell.point().values());
                line.add(Integer.toString(cell.trial()));
                line.add(ArrayFolder.file(numbers.applyAsInt(cell)));
                lines.add(line);
            }
        }
        CsvText.write(folder.resolve("arrays.csv"), header, lines);
    }
}
