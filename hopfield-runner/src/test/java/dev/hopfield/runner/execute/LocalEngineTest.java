package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.Model;
import dev.hopfield.runner.toy.Failing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalEngineTest {

    /** Cells of three grid points with five trials each. */
    private static List<Cell> cells() {
        Comparison some = Comparison.small().withTrials(5).with("failing", new Failing());
        return Comparison.cells(some, some.withCount(3), some.withCount(20));
    }

    private record Row(int trial, String model, List<Double> values, String error) {}

    private static List<Row> rows(List<CellResult> results) {
        List<Row> rows = new ArrayList<>();
        for (CellResult result : results) {
            result.rows()
                    .forEach(model ->
                            rows.add(new Row(result.cell().trial(), model.label(), model.values(), model.error())));
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 100})
    void givesTheSameResultsWithAnyNumberOfThreads(int threads) throws IOException {
        List<CellResult> alone = new Execution(new LocalEngine(), 1).run(cells(), result -> {});
        List<CellResult> together = new Execution(new LocalEngine(), threads).run(cells(), result -> {});
        assertThat(rows(together)).isEqualTo(rows(alone));
    }

    @Test
    void givesResultsInTheOrderOfTheCells() throws IOException {
        List<Cell> cells = cells();
        List<CellResult> results = new Execution(new LocalEngine(), 8).run(cells, result -> {});
        assertThat(results).extracting(CellResult::cell).isEqualTo(cells);
    }

    @Test
    void tellsOfEveryCellOnce() throws IOException {
        List<Cell> told = new ArrayList<>();
        List<Cell> cells = cells();
        new Execution(new LocalEngine(), 4).run(cells, result -> told.add(result.cell()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(cells);
    }

    @Test
    void changesNoNumberByAddingAGridPoint() throws IOException {
        Comparison point = Comparison.small();
        List<CellResult> alone = new Execution(new LocalEngine(), 1).run(Comparison.cells(point), result -> {});
        List<CellResult> among =
                new Execution(new LocalEngine(), 1).run(Comparison.cells(point.withCount(2), point), result -> {});
        assertThat(rows(among.subList(2, 4))).isEqualTo(rows(alone));
    }

    @Test
    void givesUpWhenPatternsCannotBeRead() {
        PatternSource broken = seed -> {
            throw new InvalidData("p.csv:3", "it is broken", "mend it");
        };
        List<Cell> cells = Comparison.cells(Comparison.small().withPatterns(broken));
        assertThatThrownBy(() -> new Execution(new LocalEngine(), 2).run(cells, result -> {}))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith("p.csv:3: it is broken");
    }

    @Test
    void leavesNoThreadsBehind() throws IOException {
        new Execution(new LocalEngine(), 4).run(cells(), result -> {});
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("pool-") && !thread.isInterrupted())
                .filteredOn(thread -> !joined(thread))
                .isEmpty();
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join(1000);
            return !thread.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void letsAllThreadsTakePartInASingleCell(int threads) throws IOException {
        CyclicBarrier allAtOnce = new CyclicBarrier(threads);
        Model sociable = new Sharing(threads, task -> Meeting.at(allAtOnce));
        assertThat(recalled(sociable, threads)).allMatch(String::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void costsAModelWhoseTaskFailsItsOwnRowOnly(int threads) throws IOException {
        Model failing = new Sharing(10, task -> {
            throw new IllegalArgumentException("no task succeeds");
        });
        assertThat(recalled(failing, threads)).containsExactly("no task succeeds");
    }

    /** The errors of one cell. */
    private static List<String> recalled(Model model, int threads) throws IOException {
        List<Cell> cells = Comparison.cells(Comparison.small().withTrials(1).only("sharing", model));
        return new Execution(new LocalEngine(), threads)
                .run(cells, result -> {}).get(0).rows().stream()
                        .map(RowResult::error)
                        .toList();
    }

    @Test
    void sharesManyJobsOfManyCells() throws IOException {
        AtomicInteger done = new AtomicInteger();
        List<Cell> cells = Comparison.cells(
                Comparison.small().withTrials(200).only("sharing", new Sharing(50, task -> done.incrementAndGet())));
        new Execution(new LocalEngine(), 3).run(cells, result -> {});
        assertThat(done).hasValue(200 * 50);
    }
}
