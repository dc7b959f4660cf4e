package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.random.Seed;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Failing;
import dev.hopfield.runner.toy.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells have in common is made once, and no result shows it. */
class SharedStoringTest {

    private static final long PLENTY = 1L << 30;

    private final AtomicInteger stores = new AtomicInteger();
    private final Saving saving = new Saving();

    private static Cell[] noises(Comparison comparison) {
        return Comparison.cells(
                        comparison.withCorruption(new Flip(0)),
                        comparison.withCorruption(new Flip(0.1)),
                        comparison.withCorruption(new Flip(0.2)),
                        comparison.withCorruption(new Flip(0.3)))
                .toArray(Cell[]::new);
    }

    private List<CellResult> run(HeapBudget budget, TimeLimit limit, List<Cell> cells)
            throws IOException, InterruptedException {
        CellRunner runner = new CellRunner(budget, Workers.caller(), limit, saving);
        List<CellResult> results = new ArrayList<>();
        for (Batch batch : Batches.of(cells, 1)) {
            runner.run(batch, (member, result) -> results.add(result));
        }
        return results;
    }

    private static HeapBudget budget(long heap) {
        return new HeapBudget(heap, Long.MAX_VALUE, new Crew(1));
    }

    private List<CellResult> run(Cell... cells) throws IOException, InterruptedException {
        return run(budget(PLENTY), TimeLimit.NONE, List.of(cells));
    }

    private Comparison counted() {
        return Comparison.small().withTrials(3).with("counting", new Counting(stores));
    }

    @Test
    void storesOnceForAllNoises() throws IOException, InterruptedException {
        run(noises(counted()));
        assertThat(stores).hasValue(3);
    }

    @Test
    void storesEachModelOnceWhereOneIsSwept() throws IOException, InterruptedException {
        AtomicInteger ofTheOther = new AtomicInteger();
        Comparison some = counted().with("swept", new Counting(ofTheOther)).withTrials(1);
        Comparison other = some.with("swept", new Counting(ofTheOther).variant(2));
        Flip noise = new Flip(0.4);
        run(Comparison.cells(some, other, some.withCorruption(noise), other.withCorruption(noise))
                .toArray(Cell[]::new));
        assertThat(stores).hasValue(1);
        assertThat(ofTheOther).hasValue(2);
    }

    @Test
    void drawsOnceForAllNoises() throws IOException, InterruptedException {
        AtomicInteger draws = new AtomicInteger();
        PatternSource patterns = seed -> {
            draws.incrementAndGet();
            return new RandomBipolar(Comparison.UNITS, 6, 0).draw(seed);
        };
        run(noises(counted().withPatterns(patterns)));
        assertThat(draws).hasValue(3);
        assertThat(stores).as("of patterns whose size only drawing tells").hasValue(3);
    }

    @Test
    void drawsAnInstanceOnceForAllSearches() throws IOException, InterruptedException {
        AtomicInteger draws = new AtomicInteger();
        Problem word = new CountedWord(draws, new Word(5));
        Search search = Search.small().with(word).withTrials(2);
        run(Search.cells(search, search.withStarts(3), search.withStarts(5)).toArray(Cell[]::new));
        assertThat(draws).hasValue(2);
    }

    private record CountedWord(AtomicInteger draws, Word word) implements Problem {

        @Override
        public Instance draw(Seed seed) throws IOException {
            draws.incrementAndGet();
            return word.draw(seed);
        }

        @Override
        public OptionalLong units() {
            return word.units();
        }
    }

    private record Row(List<Double> values, String error) {}

    private static List<Row> rows(List<CellResult> results) {
        return results.stream()
                .flatMap(result -> result.rows().stream())
                .map(row -> new Row(row.values(), row.error()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    void givesTheRowsOfCellsThatRunAlone(int threads) throws IOException, InterruptedException {
        Cell[] cells = noises(counted().with("failing", new Failing()));
        List<CellResult> alone = new ArrayList<>();
        for (Cell cell : cells) {
            alone.add(new CellRunner(budget(PLENTY), Workers.caller()).run(cell));
        }
        stores.set(0);
        List<CellResult> together = new Execution(new LocalEngine(), threads).run(List.of(cells), result -> {});
        assertThat(rows(together)).isEqualTo(rows(alone));
        assertThat(stores).as("of %s cells", cells.length).hasValueLessThanOrEqualTo(cells.length);
    }

    @Test
    void tellsInEachRowWhyNothingCouldBeStored() throws IOException, InterruptedException {
        List<CellResult> results = run(noises(Comparison.small().withTrials(1).only("failing", new Failing())));
        assertThat(results)
                .flatExtracting(CellResult::rows)
                .extracting(RowResult::error)
                .hasSize(4)
                .containsOnly("it never stores 6 patterns");
    }

    @Test
    void timesStoringWhereItWasDone() throws IOException, InterruptedException {
        List<CellResult> results = run(noises(Comparison.small().withTrials(1).only("slow", new Slow(stores))));
        assertThat(results)
                .flatExtracting(CellResult::rows)
                .extracting(row -> row.nanos().get(0) > 0)
                .containsExactly(true, false, false, false);
    }

    /** A memory takes 2 MB; of the heap 70 % may be used. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void storesAnewWhereThereIsNoRoom(int heapMegabytes) throws IOException, InterruptedException {
        Counting large = new Counting(stores, 0, 2_000_000);
        run(
                budget(heapMegabytes * 1_000_000L),
                TimeLimit.NONE,
                List.of(noises(Comparison.small().withTrials(1).only("large", large))));
        assertThat(stores).hasValue(4);
    }

    @Test
    void keepsWhatThereIsRoomFor() throws IOException, InterruptedException {
        AtomicInteger ofTheOther = new AtomicInteger();
        Comparison two = Comparison.small()
                .withTrials(1)
                .only("first", new Counting(stores, 0, 2_000_000))
                .with("second", new Counting(ofTheOther, 0, 2_000_000));
        run(budget(6_000_000), TimeLimit.NONE, List.of(noises(two)));
        assertThat(stores).hasValue(1);
        assertThat(ofTheOther).hasValue(4);
    }

    @Test
    void keepsNoMoreThanTheShareOfAThread() throws IOException, InterruptedException {
        HeapBudget ofTwo = new HeapBudget(10_000_000, Long.MAX_VALUE, new Crew(2));
        Counting large = new Counting(stores, 0, 2_000_000);
        run(
                ofTwo,
                TimeLimit.NONE,
                List.of(noises(Comparison.small().withTrials(1).only("large", large))));
        assertThat(stores).hasValue(4);
    }

    @Test
    void givesAllMemoryBack() throws IOException, InterruptedException {
        HeapBudget budget = budget(10_000_000);
        Comparison large = Comparison.small().only("large", new Counting(stores, 0, 2_000_000));
        run(budget, TimeLimit.NONE, List.of(noises(large)));
        assertThat(budget.tryAcquire(7_000_000)).isTrue();
    }

    @Test
    void givesAllMemoryBackWhenACellFails() {
        HeapBudget budget = budget(10_000_000);
        Comparison large = Comparison.small().withTrials(1).only("large", new Counting(stores, 0, 2_000_000));
        List<Cell> cells = Comparison.cells(large, large.withCorruption((patterns, seed) -> {
            throw new IllegalArgumentException("no cues");
        }));
        assertThatThrownBy(() -> run(budget, TimeLimit.NONE, cells)).hasMessageStartingWith("cues cannot be made");
        assertThat(stores).hasValue(1);
        assertThat(budget.tryAcquire(7_000_000)).isTrue();
    }

    @Test
    void tellsOfEachCellBeforeTheNextBegins() throws IOException, InterruptedException {
        List<Integer> storesWhenTold = new ArrayList<>();
        Comparison some = Comparison.small().withTrials(1).only("one", new Counting(stores));
        Comparison other = some.only("one", new Counting(stores).variant(1));
        new CellRunner(budget(PLENTY), Workers.caller())
                .run(
                        Batches.of(Comparison.cells(some, other), 1).get(0),
                        (member, result) -> storesWhenTold.add(stores.get()));
        assertThat(storesWhenTold).containsExactly(1, 2);
    }

    @Test
    void givesUpBetweenTwoCells() {
        List<Cell> told = new ArrayList<>();
        Batch batch = Batches.of(List.of(noises(counted().withTrials(1))), 1).get(0);
        assertThatThrownBy(() -> new CellRunner(budget(PLENTY), Workers.caller()).run(batch, (member, result) -> {
                    told.add(result.cell());
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(told).hasSize(1);
    }

    /** Storing takes 2 ms or more here, which counts in each row. */
    @Test
    void holdsEachRowToItsTimeAsIfItHadStored() throws IOException, InterruptedException {
        AtomicLong clock = new AtomicLong();
        Comparison slow = Comparison.small().withTrials(1).only("slow", new Slow(stores));
        List<Cell> cells = List.of(noises(slow));
        List<CellResult> late = run(budget(PLENTY), TimeLimit.of("1ms"), cells);
        assertThat(late)
                .flatExtracting(CellResult::rows)
                .extracting(RowResult::error)
                .hasSize(4)
                .containsOnly("took longer than 1 ms");
        assertThat(stores).hasValue(1);
        assertThat(run(budget(PLENTY), TimeLimit.of("1h", clock::get), cells))
                .flatExtracting(CellResult::rows)
                .extracting(RowResult::error)
                .containsOnly("");
    }

    @Test
    void tellsWhatWasSaved() {
        saving.stored();
        assertThat(saving.text()).as("nothing yet").isEmpty();
        saving.reused(99_999_999);
        assertThat(saving.text()).as("not worth a word").isEmpty();
        saving.reused(12_200_000_000L);
        assertThat(saving.text())
                .hasValue(
                        "stored 1 memory for 3 rows; storing the others again would have taken a thread about 12.3 s");
    }

    @Test
    void countsWhatIsStoredAndAsked() throws IOException, InterruptedException {
        run(noises(Comparison.small().withTrials(2)));
        assertThat(saving.memories()).as("of two models in two trials").isEqualTo(4);
        assertThat(saving.rows()).isEqualTo(16);
    }
}
