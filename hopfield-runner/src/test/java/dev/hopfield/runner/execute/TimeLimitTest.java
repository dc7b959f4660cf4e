package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    private static final Seed SEED = new Seed(1982);

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

    @ParameterizedTest
    @CsvSource({"5ms, 5000000", "60s, 60000000000", "1 min, 60000000000", "2h, 7200000000000"})
    void isOverWhenItHasPassed(String text, long nanos) {
        TimeLimit limit = TimeLimit.of(text, clock::get);
        long start = clock.getAndAdd(nanos);
        assertThat(limit.isOver(start)).isFalse();
        clock.incrementAndGet();
        assertThat(limit.isOver(start)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "s", "0s", "-1s", "1.5s", "1d", "PT60S", "1234567h"})
    void refusesOtherTexts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLimit.of(text))
                .withMessage("'" + text + "' is no time; write a whole number from 1 on and ms, s, min or h: 60s");
    }

    @Test
    void addsNothingWhereThereIsNone() {
        Deadline none = TimeLimit.NONE.begin();
        RecallOptions recall = RecallOptions.of(1, SEED);
        SolverOptions search = SolverOptions.of(1, SEED);
        none.check();
        assertThat(none.within(recall)).isSameAs(recall);
        assertThat(none.within(search)).isSameAs(search);
    }

    @Test
    void letsOthersWatchTheSearchToo() {
        List<Integer> told = new ArrayList<>();
        SolverOptions watched = SolverOptions.of(1, SEED).observedBy((start, step, energy) -> told.add(step));
        SolverOptions within = TimeLimit.of("1s", clock::get).begin().within(watched);
        within.observer().orElseThrow().onStep(0, 7, () -> 0);
        assertThat(told).containsExactly(7);
    }

    /** Whoever looks at this clock moves it on by a second. */
    private TimeLimit lookedAt(String text) {
        return TimeLimit.of(text, () -> clock.getAndAdd(1_000_000_000));
    }

    private static List<RowResult> rows(TimeLimit limit, Cell cell, int threads) throws IOException {
        return new Execution(new LocalEngine(), threads, limit)
                .run(List.of(cell), result -> {})
                .get(0)
                .rows();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void endsRecallsFromWithin(int threads) throws IOException {
        Cell cell = Comparison.cells(Comparison.small()).get(0);
        List<RowResult> rows = rows(lookedAt("2s"), cell, threads);
        assertThat(rows).extracting(RowResult::error).containsExactly("took longer than 2 s", "took longer than 2 s");
        assertThat(rows.get(0).values()).isNotEmpty().allMatch(value -> value.isNaN());
        assertThat(rows(lookedAt("1h"), cell, threads))
                .extracting(RowResult::error)
                .containsExactly("", "");
    }

    @Test
    void endsSearchesFromWithin() throws IOException {
        Cell cell = new Cell(Search.small().point(), 0);
        assertThat(rows(lookedAt("2s"), cell, 1))
                .isNotEmpty()
                .extracting(RowResult::error)
                .containsOnly("took longer than 2 s");
        assertThat(rows(lookedAt("1h"), cell, 1)).extracting(RowResult::error).containsOnly("");
    }

    @Test
    void changesNoNumberWhereItIsNotOver() throws IOException {
        Cell cell = Comparison.cells(Comparison.small()).get(0);
        assertThat(rows(lookedAt("999999h"), cell, 1))
                .extracting(RowResult::values)
                .isEqualTo(rows(TimeLimit.NONE, cell, 1).stream()
                        .map(RowResult::values)
                        .toList());
    }
}
