package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the recall of a batch must equal: itself again and in other threads, its rows, its parts. */
final class BatchChecks {

    /**
     * Largest deviation of real states of a row recalled alone from the same row in a batch.
     *
     * <p>Relative beyond 1. A few hundred float roundings (6e-8 each) in another order stay below it.
     */
    private static final double TOLERANCE = 1e-5;

    private static final int THREADS = 8;

    private final Memory memory;
    private final Patterns cues;
    private final RecallOptions options;
    private final Recall batch;
    private final String circumstances;

    BatchChecks(Memory memory, Patterns cues, RecallOptions options, String circumstances) {
        this.memory = memory;
        this.cues = cues;
        this.options = options;
        this.batch = memory.recall(Cues.of(cues), options);
        this.circumstances = circumstances;
    }

    /** By another memory of the same patterns and seed, more than once. */
    void itIsTheSameAgain(Memory other) {
        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(Difference.exact(other.recall(Cues.of(cues), options), batch))
                    .as(because("the same patterns, cues and seeds must give the same recall; draw all randomness"
                            + " from the seed given to store and from RecallOptions.rowSeed, and keep no state"))
                    .isEmpty();
        }
    }

    void itIsThatOfItsRows() {
        for (int row = 0; row < cues.count(); row++) {
            requireSameRows(row, row + 1);
        }
    }

    void itIsThatOfItsParts() {
        int cut = cues.count() / 3;
        requireSameRows(0, cut);
        requireSameRows(cut, cues.count());
    }

    private void requireSameRows(int from, int to) {
        Recall part = memory.recall(Cues.of(cues.range(from, to)), options.withFirstRow(options.firstRow() + from));
        String rule = because("a batch must equal its rows, here " + from + " to " + (to - 1)
                + " recalled by themselves; draw row r's randomness from RecallOptions.rowSeed(r) only, and let no"
                + " row depend on the others");
        boolean bits = batch.states().encoding().isBits();
        assertThat(Difference.within(part.states(), batch.states().range(from, to), bits ? 0 : TOLERANCE))
                .as(rule)
                .isEmpty();
        if (bits) {
            assertThat(Difference.course(batch, from, part)).as(rule).isEmpty();
        }
    }

    void itIsTheSameInManyThreads() throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<Recall> task = () -> {
            start.await();
            return memory.recall(Cues.of(cues), options);
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Recall>> recalls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                recalls.add(threads.submit(task));
            }
            for (Future<Recall> recall : recalls) {
                assertThat(Difference.exact(recall.get(), batch))
                        .as(because("a memory must be safe for many threads; keep working arrays in the call,"
                                + " not in the memory"))
                        .isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    void itIsTheSameWithAnyWorkers() {
        for (int count : new int[] {2, 3, THREADS}) {
            Recall shared = memory.recall(Cues.of(cues), options.withWorkers(new SeveralThreads(count)));
            assertThat(Difference.exact(shared, batch))
                    .as(because("a recall must not depend on who shares its work, here " + count + " threads; cut it"
                            + " into tasks in the same way for any workers, and combine their results in one order"))
                    .isEmpty();
        }
    }

    void noCuesGiveNoStates() {
        Patterns states = memory.recall(Cues.of(cues.first(0)), options).states();
        assertThat(states.count())
                .as(because("a batch of no cues must give a batch of no states"))
                .isZero();
        assertThat(states.units())
                .as(because("a batch of no states still has its units"))
                .isEqualTo(memory.recalledUnits());
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
