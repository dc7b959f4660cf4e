package dev.hopfield.runner.journal;

import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.execute.Trace;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Headers and records by hand. */
final class Records {

    private Records() {}

    static Origin origin(int java, String kernels, String plugin, String jar) {
        SortedMap<String, SortedMap<String, String>> environment = new TreeMap<>();
        environment.put("toy", new TreeMap<>(Map.of("kernels", kernels)));
        SortedMap<String, SortedMap<String, String>> jars = new TreeMap<>();
        jars.put("toy", new TreeMap<>(Map.of("toy.jar", jar)));
        return new Origin(
                java,
                new TreeMap<>(Map.of("toy", plugin)),
                jars,
                environment,
                new TreeMap<>(Map.of("/data/faces.csv", "bb")));
    }

    static Origin origin() {
        return origin(17, "plain", "1", "aa");
    }

    static JournalHeader header() {
        Circumstances here = new Circumstances(
                new TreeMap<>(Map.of("cpu", "8080", "os", "CP/M")), new TreeMap<>(Map.of("branch", "Dvořák")));
        Circumstances elsewhere = new Circumstances(new TreeMap<>(Map.of("cpu", "6502")), new TreeMap<>());
        return new JournalHeader("name: Dvořák\nseed: 1982\n", origin(), new Shard(2, 3), List.of(here, elsewhere));
    }

    /** Every field of a row is used, with numbers that few formats bring back. */
    static CellRecord full(int number) {
        double odd = Double.longBitsToDouble(0x7ff8_0000_0000_0001L);
        RowResult good = new RowResult(
                "one",
                List.of(0.1, -0.0, odd, Double.NEGATIVE_INFINITY, Double.MIN_VALUE),
                "",
                List.of("was cut off", ""),
                List.of(1L, Long.MAX_VALUE),
                List.of(new Trace(3, new int[] {0, 7}, new double[] {-1.5, odd})));
        RowResult bad = new RowResult("Čapek", List.of(), "it failed", List.of(), List.of(), List.of());
        return new CellRecord(number, List.of(good, bad), List.of("one was cut off"));
    }

    static CellRecord small(int number) {
        RowResult row = new RowResult("one", List.of(0.5), "", List.of(), List.of(), List.of());
        return new CellRecord(number, List.of(row), List.of());
    }
}
