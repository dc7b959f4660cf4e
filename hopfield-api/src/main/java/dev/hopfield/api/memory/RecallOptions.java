package dev.hopfield.api.memory;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.random.Seed;
import java.util.Optional;

/**
 * How a batch is to be recalled.
 *
 * @param maxSteps the most steps that a cue may take, at least 1
 * @param seed the source of all randomness of the dynamics; row r draws from {@code seed.child(firstRow + r)}
 * @param firstRow the number that the first cue of this batch has among all cues, so that a batch may be cut anywhere
 * @param clampKnown whether the known units of each cue are held at their values
 * @param observer told of every step, if present
 * @param workers who shares the work; results never depend on them
 */
public record RecallOptions(
        int maxSteps,
        Seed seed,
        long firstRow,
        boolean clampKnown,
        Optional<RecallObserver> observer,
        Workers workers) {

    /** Checks the limit on steps. */
    public RecallOptions {
        InvalidParameter.unless(maxSteps >= 1, "maxSteps", maxSteps, "allow at least 1 step");
    }

    /**
     * Free dynamics from row 0, unobserved, in the calling thread.
     *
     * @param maxSteps the most steps that a cue may take, at least 1
     * @param seed the source of all randomness
     * @return the options
     */
    public static RecallOptions of(int maxSteps, Seed seed) {
        return new RecallOptions(maxSteps, seed, 0, false, Optional.empty(), Workers.caller());
    }

    /** The same options with another limit on steps. */
    public RecallOptions withMaxSteps(int most) {
        return new RecallOptions(most, seed, firstRow, clampKnown, observer, workers);
    }

    /** The same options for a batch whose first cue has another number. */
    public RecallOptions withFirstRow(long row) {
        return new RecallOptions(maxSteps, seed, row, clampKnown, observer, workers);
    }

    /** The same options with known units held fixed, or not. */
    public RecallOptions withClampKnown(boolean clamp) {
        return new RecallOptions(maxSteps, seed, firstRow, clamp, observer, workers);
    }

    /** The same options with an observer. */
    public RecallOptions observedBy(RecallObserver watcher) {
        return new RecallOptions(maxSteps, seed, firstRow, clampKnown, Optional.of(watcher), workers);
    }

    /** The same options with the work shared by others. */
    public RecallOptions withWorkers(Workers helpers) {
        return new RecallOptions(maxSteps, seed, firstRow, clampKnown, observer, helpers);
    }

    /** The seed of the dynamics of one row of the batch. */
    public Seed rowSeed(int row) {
        return seed.child(firstRow + row);
    }
}
