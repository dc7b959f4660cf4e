package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import java.util.List;

/** Couplings that know what they were learnt from and how: they learn more, and forget, from scratch. */
class LearntCouplings extends ForwardingCouplings<Couplings> implements GrowingCouplings {

    private final Patterns patterns;
    private final Learner learner;
    private final List<String> notes;

    /** The rule that learnt. */
    @FunctionalInterface
    interface Learner {
        GrowingCouplings learn(Patterns patterns, Seed seed);
    }

    private LearntCouplings(Couplings couplings, Patterns patterns, Learner learner, List<String> notes) {
        super(couplings);
        this.patterns = patterns;
        this.learner = learner;
        this.notes = List.copyOf(notes);
    }

    /**
     * @param couplings what was learnt
     * @param patterns from which patterns; shared
     * @param learner by which rule
     */
    static GrowingCouplings of(Couplings couplings, Patterns patterns, Learner learner) {
        return of(couplings, patterns, learner, couplings.notes());
    }

    /**
     * @param couplings what was learnt
     * @param patterns from which patterns; shared
     * @param learner by which rule
     * @param notes what a person should know of it
     */
    static GrowingCouplings of(Couplings couplings, Patterns patterns, Learner learner, List<String> notes) {
        return new LearntCouplings(couplings, patterns, learner, notes);
    }

    /**
     * @param couplings those that act at once
     * @param delayed those that act later
     * @param delay how many steps later
     */
    static GrowingCouplings delayed(
            Couplings couplings, Couplings delayed, int delay, Patterns patterns, Learner learner) {
        return new Delayed(couplings, delayed, delay, patterns, learner);
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Patterns patterns() {
        return patterns;
    }

    @Override
    public GrowingCouplings adding(Patterns more, Seed seed) {
        return learner.learn(patterns.followedBy(more), seed);
    }

    /** {@inheritDoc} These rules draw no random numbers, so that any seed will do. */
    @Override
    public GrowingCouplings forgetting(int... rows) {
        return learner.learn(patterns.select(RowsLeft.after(patterns.count(), rows)), new Seed(0));
    }

    /** With a part that acts later. */
    private static final class Delayed extends LearntCouplings implements DelayedCouplings {

        private final Couplings delayed;
        private final int delay;

        Delayed(Couplings couplings, Couplings delayed, int delay, Patterns patterns, Learner learner) {
            super(couplings, patterns, learner, couplings.notes());
            this.delayed = delayed;
            this.delay = delay;
        }

        @Override
        public Couplings delayed() {
            return delayed;
        }

        @Override
        public int delay() {
            return delay;
        }
    }
}
