package dev.hopfield.api.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedRowsTest {

    /** So many workers, who do their tasks one after another. */
    private record InTurn(int count) implements Workers {

        @Override
        public void forEach(int tasks, IntConsumer task) {
            Workers.caller().forEach(tasks, task);
        }
    }

    @ParameterizedTest(name = "{0} rows, {1} workers")
    @CsvSource({"0, 1, 0", "1, 1, 1", "1, 2, 0", "2, 2, 2", "3, 2, 2", "17, 16, 16", "5, 8, 0"})
    void rowsThatAllWorkersHaveAlikeAreDealtOutAndTheRestIsShared(int rows, int workers, int dealt) {
        List<Integer> alone = new ArrayList<>();
        List<Integer> shared = new ArrayList<>();
        SharedRows.of(rows, new InTurn(workers)).forEach((row, within) -> {
            List<Integer> list = within.count() == 1 && row < dealt ? alone : shared;
            list.add(row);
        });
        assertThat(alone).hasSize(dealt).isSorted();
        assertThat(shared).hasSize(rows - dealt).isSorted();
    }
}
