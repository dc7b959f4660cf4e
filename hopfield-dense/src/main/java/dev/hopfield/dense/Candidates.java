package dev.hopfield.dense;

import java.util.Arrays;

/**
 * The patterns that may weigh anything for one state, so far, by their scores in float; in the order of patterns.
 *
 * <p>Whenever the list is full, those go that others have left behind. If too many stay, it is given up. For one thread.
 */
final class Candidates {

    /** More than most separations leave. */
    private static final int FIRST = 128;

    private final Border border;
    private final Tiers tiers;
    private final int most;

    private double[] scores = new double[FIRST];
    private int[] patterns = new int[FIRST];
    private int size;
    private double margin;
    private double reached;
    private double settled;
    private float threshold;
    private boolean givenUp;

    /**
     * @param tiers working space
     * @param most how many are kept at most
     */
    Candidates(Border border, Tiers tiers, int most) {
        this.border = border;
        this.tiers = tiers;
        this.most = most;
    }

    /**
     * Forgets all.
     *
     * @param error of a score, at most; both that of a pattern and that of the border may be off by it
     */
    void begin(double error) {
        size = 0;
        margin = 2 * error;
        reached = Double.NEGATIVE_INFINITY;
        settled = Double.NEGATIVE_INFINITY;
        threshold = Float.NEGATIVE_INFINITY;
        givenUp = false;
    }

    /** Scores below need not be offered. */
    float threshold() {
        return threshold;
    }

    /** Takes note of a score that is about to be offered. */
    void expect(float score) {
        raise(border.beside(score));
    }

    private void raise(double score) {
        if (score > reached && !givenUp) {
            reached = score;
            threshold = Math.nextDown((float) (reached - margin));
        }
    }

    /**
     * Adds patterns in a row, with larger numbers than those before, except where scores are below the threshold.
     *
     * @param values holds the scores
     * @param from index of the first
     * @param step from one to the next
     * @param count how many
     * @param first number of the first pattern
     */
    void offer(float[] values, int from, int step, int count, int first) {
        makeRoom(count);
        float least = threshold;
        int end = size;
        int at = from;
        for (int index = 0; index < count; index++) {
            // Written in any case, and then kept or not: branches that cannot be foreseen would take longer.
            scores[end] = values[at];
            patterns[end] = first + index;
            end += values[at] >= least ? 1 : 0;
            at += step;
        }
        size = end;
    }

    private void makeRoom(int count) {
        if (size + count > scores.length) {
            prune();
            if (size > most) {
                giveUp();
            }
            if (size + count > scores.length / 2) {
                scores = Arrays.copyOf(scores, 2 * scores.length + count);
                patterns = Arrays.copyOf(patterns, scores.length);
            }
        }
    }

    private void giveUp() {
        givenUp = true;
        size = 0;
        threshold = Float.POSITIVE_INFINITY;
    }

    private void prune() {
        if (size > 0) {
            tiers.fill(scores, size, Double.NEGATIVE_INFINITY);
            raise(border.beside(tiers));
        }
        int kept = 0;
        for (int index = 0; index < size; index++) {
            double score = scores[index];
            scores[kept] = score;
            patterns[kept] = patterns[index];
            kept += score >= threshold ? 1 : 0;
        }
        size = kept;
    }

    /** Leaves out what others have left behind already. */
    void follow(Candidates others) {
        raise(others.settled);
    }

    /** Lets others follow what is known by now, and nothing later. */
    void settle() {
        settled = reached;
    }

    /** Adds candidates of other patterns, with larger numbers. */
    void addAll(Candidates other) {
        raise(other.reached);
        if (other.givenUp) {
            giveUp();
        }
        makeRoom(other.size);
        for (int index = 0; index < other.size; index++) {
            if (other.scores[index] >= threshold) {
                scores[size] = other.scores[index];
                patterns[size] = other.patterns[index];
                size++;
            }
        }
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /** The candidates that are left, ascending. */
    int[] patterns() {
        prune();
        return Arrays.copyOf(patterns, size);
    }
}
