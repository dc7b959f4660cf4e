package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Objects;

/** Couplings that grow and shrink by being learnt anew, for rules that have no shorter way and are not random. */
final class RelearntCouplings implements GrowingCouplings {

    private final LearningRule rule;
    private final Patterns patterns;
    private final Seed seed;
    private final Couplings learnt;

    RelearntCouplings(LearningRule rule, Patterns patterns, Seed seed, Couplings learnt) {
        this.rule = rule;
        this.patterns = patterns;
        this.seed = seed;
        this.learnt = learnt;
    }

    /** Couplings as they are, whether or not they can grow. */
    static Couplings plain(Couplings couplings) {
        return couplings instanceof RelearntCouplings growing ? growing.learnt : couplings;
    }

    @Override
    public Patterns patterns() {
        return patterns;
    }

    @Override
    public GrowingCouplings adding(Patterns more, Seed seed) {
        return (GrowingCouplings) rule.learn(patterns.followedBy(more), seed);
    }

    @Override
    public GrowingCouplings forgetting(int... rows) {
        return (GrowingCouplings) rule.learn(patterns.select(kept(patterns.count(), rows)), seed);
    }

    /** The rows that are left. */
    private static int[] kept(int count, int[] rows) {
        boolean[] forgotten = new boolean[count];
        for (int row : rows) {
            if (row < 0 || row >= count) {
                throw new IllegalArgumentException(
                        "pattern " + row + " is to be forgotten; name patterns from 0 to " + (count - 1));
            }
            if (forgotten[row]) {
                throw new IllegalArgumentException("pattern " + row + " is to be forgotten twice; name it once");
            }
            forgotten[row] = true;
        }
        if (rows.length == count) {
            throw new IllegalArgumentException(
                    "all " + count + " patterns are to be forgotten; leave at least 1, or learn others from scratch");
        }
        int[] kept = new int[count - rows.length];
        int next = 0;
        for (int row = 0; row < count; row++) {
            if (!forgotten[row]) {
                kept[next++] = row;
            }
        }
        return kept;
    }

    @Override
    public int units() {
        return learnt.units();
    }

    @Override
    public RealPatterns fields(Patterns states) {
        return learnt.fields(states);
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        return learnt.fields(states, workers);
    }

    @Override
    public double threshold(int unit) {
        return learnt.threshold(Objects.checkIndex(unit, units()));
    }

    @Override
    public double coupling(int to, int from) {
        return learnt.coupling(to, from);
    }

    @Override
    public double[] squaredNorms() {
        return learnt.squaredNorms();
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        return learnt.quadraticForm(states);
    }

    @Override
    public LocalFields track(BitPatterns states, int row) {
        return learnt.track(states, row);
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        return learnt.track(states, row, workers);
    }
}
