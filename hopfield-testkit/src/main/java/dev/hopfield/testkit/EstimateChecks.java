package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import java.util.Locale;

/** Estimates of memory against the bytes that storing and recalling take. */
final class EstimateChecks {

    /** An estimate is for deciding whether a run fits. */
    private static final double MARGIN = 1.2;

    private final Model model;
    private final Patterns patterns;
    private final Patterns cue;
    private final Seed seed;
    private final String circumstances;

    /**
     * @param patterns enough that what every object takes vanishes beside its arrays
     * @param cue one that is far from all of them, so that recall has something to do
     * @param seed of storing
     */
    EstimateChecks(Model model, Patterns patterns, Patterns cue, Seed seed, String circumstances) {
        this.model = model;
        this.patterns = patterns;
        this.cue = cue;
        this.seed = seed;
        this.circumstances = circumstances;
    }

    /**
     * @param needed the least part of what is allocated that is in use at the same time
     */
    void theEstimateIsHonest(double needed) {
        long estimate = model.estimatedBytes(patterns.count(), patterns.units());
        long kept = KeptBytes.of(stored(), patterns, model);
        long allocated = AllocatedBytes.least(this::storeAndRecallOnce);
        long least = mayHoldVectors() ? kept : Math.max(kept, (long) (needed * allocated));
        assertThat((double) estimate)
                .as(because(
                        "estimatedBytes must be within 20 %% of what storing and recalling one cue take; it is %,d bytes,"
                                + " but what is stored keeps %,d beyond the patterns, and %,d are allocated, of which at least"
                                + " %,d are in use at the same time; count what the memory keeps and the working arrays of one"
                                + " recall, and let go of what is needed no more",
                        estimate, kept, allocated, least))
                .isBetween(least / MARGIN, allocated * MARGIN);
    }

    private Memory stored() {
        return model.store(patterns, seed, Workers.caller());
    }

    /** By the calling thread alone; the final state, which estimates leave out, is not to count. */
    private long storeAndRecallOnce() {
        Recall recall = stored().recall(Cues.of(cue), RecallOptions.of(1, seed));
        return recall.states().bytes();
    }

    /** Vectors are objects until their code is compiled, so that counts are too large by any factor. */
    private static boolean mayHoldVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                && !"plain".equals(System.getProperty("hopfield.kernels"));
    }

    private String because(String rule, Object... numbers) {
        return String.format(Locale.ROOT, rule, numbers) + " " + circumstances;
    }
}
