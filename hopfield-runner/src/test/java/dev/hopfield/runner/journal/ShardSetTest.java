package dev.hopfield.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardSetTest {

    private static final int CELLS = 5;

    private final Map<Path, Journal> journals = new LinkedHashMap<>();

    private ShardSetTest with(String folder, String shard, String experiment, Origin origin) {
        Shard part = Shard.of(shard);
        SortedMap<Integer, CellRecord> cells = new TreeMap<>();
        IntStream.range(0, CELLS).filter(part::has).forEach(number -> cells.put(number, Records.small(number)));
        journals.put(Path.of(folder), new Journal(new JournalHeader(experiment, origin, part), cells, 0));
        return this;
    }

    private static int missing(Journal journal) {
        return (int) IntStream.range(0, CELLS)
                .filter(journal.header().shard()::has)
                .filter(number -> !journal.cells().containsKey(number))
                .count();
    }

    private ShardSetTest with(String folder, String shard) {
        return with(folder, shard, "name: a\n", Records.origin());
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> new ShardSet(journals).cells(ShardSetTest::missing))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.BAD_DATA))
                .hasMessageStartingWith("runs cannot be merged: " + reason + System.lineSeparator() + "  ");
    }

    @Test
    void hasTheCellsOfAllShardsInTheirOrder() {
        with("b", "2/3").with("c", "3/3").with("a", "1/3");
        ShardSet shards = new ShardSet(journals);
        assertThat(shards.cells(ShardSetTest::missing))
                .extracting(CellRecord::number)
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(shards.firstFolder()).isEqualTo(Path.of("a"));
    }

    @Test
    void tellsOfEachMachineOnceInTheOrderOfTheShards() {
        Circumstances one = new Circumstances(new TreeMap<>(Map.of("cpu", "6502")), new TreeMap<>());
        Circumstances other = new Circumstances(new TreeMap<>(Map.of("cpu", "8080")), new TreeMap<>());
        List<Circumstances> begun = List.of(one, other, one);
        for (int number = 3; number >= 1; number--) {
            JournalHeader header = new JournalHeader(
                    "name: a\n", Records.origin(), new Shard(number, 3), List.of(begun.get(number - 1)));
            journals.put(Path.of("shard-" + number), new Journal(header, new TreeMap<>(), 0));
        }
        assertThat(new ShardSet(journals).circumstances()).containsExactly(one, other);
    }

    @Test
    void refusesASetWithoutAllShards() {
        with("b", "2/4").with("c", "3/4").assertRefused("of 4 shards these are missing: 1/4, 4/4");
    }

    @Test
    void refusesAShardThatIsThereTwice() {
        with("a", "1/2").with("b", "2/2").with("c", "2/2").assertRefused("shard 2 of 2 is there twice: b and c");
    }

    @Test
    void refusesSharesOfDifferentSizes() {
        with("a", "1/2").with("b", "2/3").assertRefused("a is shard 1 of 2, but b is shard 2 of 3");
    }

    @Test
    void refusesDifferentExperiments() {
        with("a", "1/2")
                .with("b", "2/2", "name: b\n", Records.origin())
                .assertRefused("a and b are runs of different experiments");
    }

    @Test
    void refusesAnotherJavaAndOtherKernels() {
        with("a", "1/2")
                .with("b", "2/2", "name: a\n", Records.origin(25, "vector-512", "1", "aa"))
                .assertRefused("from a to b something changed that results depend on: Java 17 became 25;"
                        + " kernels of toy plain became vector-512");
    }

    @Test
    void refusesOtherPlugins() {
        with("a", "1/2")
                .with("b", "2/2", "name: a\n", Records.origin(17, "plain", "1", "bb"))
                .assertRefused("from a to b something changed that results depend on:"
                        + " toy (plugin) 1 became another build of it");
    }

    @Test
    void refusesAShardThatIsNotFinished() {
        with("a", "1/2").with("b", "2/2");
        Journal whole = journals.get(Path.of("a"));
        journals.put(Path.of("a"), new Journal(whole.header(), whole.cells().headMap(4), 0));
        assertRefused("a is not finished: it has 2 cells and lacks 1");
    }
}
