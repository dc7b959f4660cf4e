package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** Couplings that know what they were learnt from and how, so that they can learn more and forget: from scratch. */
class LearntCouplings implements GrowingCouplings {

    private final Couplings couplings;
    private final Patterns patterns;
    private final Learner learner;

    /** The rule that learnt. */
    @FunctionalInterface
    interface Learner {
        GrowingCouplings learn(Patterns patterns, Seed seed);
    }

    private LearntCouplings(Couplings couplings, Patterns patterns, Learner learner) {
        this.couplings = couplings;
        this.patterns = patterns;
        this.learner = learner;
    }

    /**
     * @param couplings what was learnt
     * @param patterns from which patterns; shared
     * @param learner by which rule
     */
    static GrowingCouplings of(Couplings couplings, Patterns patterns, Learner learner) {
        return new LearntCouplings(couplings, patterns, learner);
    }

    /** Couplings as they are, whether or not they can grow; such as have no delay. */
    static Couplings plain(Couplings couplings) {
        return couplings instanceof LearntCouplings learnt ? learnt.couplings : couplings;
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

    @Override
    public int units() {
        return couplings.units();
    }

    @Override
    public RealPatterns fields(Patterns states) {
        return couplings.fields(states);
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        return couplings.fields(states, workers);
    }

    @Override
    public double threshold(int unit) {
        return couplings.threshold(unit);
    }

    @Override
    public double coupling(int to, int from) {
        return couplings.coupling(to, from);
    }

    @Override
    public double[] squaredNorms() {
        return couplings.squaredNorms();
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        return couplings.quadraticForm(states);
    }

    @Override
    public LocalFields track(BitPatterns states, int row) {
        return couplings.track(states, row);
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        return couplings.track(states, row, workers);
    }

    /** With a part that acts later. */
    private static final class Delayed extends LearntCouplings implements DelayedCouplings {

        private final Couplings delayed;
        private final int delay;

        Delayed(Couplings couplings, Couplings delayed, int delay, Patterns patterns, Learner learner) {
            super(couplings, patterns, learner);
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
