package dev.hopfield.dense.attention;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which stored patterns a query sees, and what is added to their scores. Immutable.
 *
 * <p>A pattern is hidden by adding minus infinity to its score, which leaves it a weight of exactly 0. Patterns that a layer itself adds
 * ({@link Attention.Builder#extraPattern}, {@link Attention.Builder#zeroPattern}) are always seen.
 */
public final class AttentionMask {

    private static final AttentionMask NONE = new AttentionMask(Optional.empty(), Optional.empty());

    /** Added for all queries alike, one number for each pattern. */
    private final Optional<float[]> ofPatterns;
    /** Added for each query by itself, queries x patterns. */
    private final Optional<float[][]> ofPairs;

    private AttentionMask(Optional<float[]> ofPatterns, Optional<float[][]> ofPairs) {
        this.ofPatterns = ofPatterns;
        this.ofPairs = ofPairs;
    }

    /** Every query sees every pattern. */
    public static AttentionMask none() {
        return NONE;
    }

    /**
     * Hides patterns from all queries, such as those that only fill up a batch.
     *
     * @param hidden one for each pattern; true hides it
     */
    public static AttentionMask hidingPatterns(boolean... hidden) {
        return new AttentionMask(Optional.of(added(hidden)), Optional.empty());
    }

    /**
     * Hides patterns from single queries.
     *
     * @param hidden queries x patterns; true hides the pattern from the query
     */
    public static AttentionMask hiding(boolean[][] hidden) {
        return ofPairs(Arrays.stream(hidden).map(AttentionMask::added).toArray(float[][]::new));
    }

    /**
     * Adds numbers to scores, after these are multiplied by beta.
     *
     * @param scores queries x patterns; each finite, or minus infinity to hide the pattern from the query; copied
     * @throws IllegalArgumentException if one is plus infinity or not a number
     */
    public static AttentionMask adding(float[][] scores) {
        for (int query = 0; query < scores.length; query++) {
            for (int pattern = 0; pattern < scores[query].length; pattern++) {
                if (!(scores[query][pattern] < Float.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("the mask of query " + query + ", pattern " + pattern + " is "
                            + scores[query][pattern] + "; give finite numbers, or minus infinity to hide a pattern");
                }
            }
        }
        return ofPairs(Arrays.stream(scores).map(float[]::clone).toArray(float[][]::new));
    }

    /**
     * Hides from each query the patterns after its own, as where a sequence attends to itself.
     *
     * @param length how many queries and patterns there are
     */
    public static AttentionMask causal(int length) {
        float[][] scores = new float[length][length];
        for (int query = 0; query < length; query++) {
            Arrays.fill(scores[query], query + 1, length, Float.NEGATIVE_INFINITY);
        }
        return ofPairs(scores);
    }

    private static AttentionMask ofPairs(float[][] scores) {
        for (int query = 0; query < scores.length; query++) {
            if (scores[query].length != scores[0].length) {
                throw new IllegalArgumentException("the mask of query " + query + " is for " + scores[query].length
                        + " patterns, that of query 0 for " + scores[0].length + "; rows must be equally long");
            }
        }
        return new AttentionMask(Optional.empty(), Optional.of(scores));
    }

    private static float[] added(boolean[] hidden) {
        float[] scores = new float[hidden.length];
        for (int pattern = 0; pattern < hidden.length; pattern++) {
            scores[pattern] = hidden[pattern] ? Float.NEGATIVE_INFINITY : 0;
        }
        return scores;
    }

    /**
     * Both masks at once: what one of them hides is hidden, and what they add is added up.
     *
     * @param other for as many queries and patterns
     * @throws IllegalArgumentException if the other is for another number, or a sum is beyond the range of floats
     */
    public AttentionMask and(AttentionMask other) {
        Optional<float[]> patterns = both(ofPatterns, other.ofPatterns);
        if (ofPairs.isEmpty() || other.ofPairs.isEmpty()) {
            return new AttentionMask(patterns, ofPairs.or(() -> other.ofPairs));
        }
        float[][] mine = ofPairs.get();
        float[][] others = other.ofPairs.get();
        requireAlike("queries", mine.length, others.length);
        float[][] sums = new float[mine.length][];
        for (int query = 0; query < sums.length; query++) {
            sums[query] = sum(mine[query], others[query]);
        }
        return new AttentionMask(patterns, adding(sums).ofPairs);
    }

    private static Optional<float[]> both(Optional<float[]> mine, Optional<float[]> others) {
        return mine.isPresent() && others.isPresent()
                ? Optional.of(sum(mine.get(), others.get()))
                : mine.or(() -> others);
    }

    private static float[] sum(float[] mine, float[] others) {
        requireAlike("patterns", mine.length, others.length);
        float[] sums = new float[mine.length];
        for (int pattern = 0; pattern < sums.length; pattern++) {
            sums[pattern] = mine[pattern] + others[pattern];
            boolean hidden = mine[pattern] == Float.NEGATIVE_INFINITY || others[pattern] == Float.NEGATIVE_INFINITY;
            if (sums[pattern] == Float.NEGATIVE_INFINITY && !hidden) {
                throw new IllegalArgumentException("the masks of pattern " + pattern + ", " + mine[pattern] + " and "
                        + others[pattern] + ", add up to -Infinity; give minus infinity to hide a pattern");
            }
        }
        return sums;
    }

    private static void requireAlike(String what, int mine, int others) {
        if (mine != others) {
            throw new IllegalArgumentException("one mask is for " + mine + " " + what + ", the other for " + others
                    + "; give masks of the same shape");
        }
    }

    /** Checks that this is a mask for so many queries and patterns. */
    void requireShape(int queries, int patterns) {
        ofPatterns.ifPresent(scores -> require("patterns", scores.length, patterns));
        ofPairs.ifPresent(scores -> {
            require("queries", scores.length, queries);
            require("patterns", scores.length == 0 ? patterns : scores[0].length, patterns);
        });
    }

    private static void require(String what, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException("the mask is for " + actual + " " + what + " but there are " + expected
                    + "; give a mask of queries x stored patterns");
        }
    }

    /** Whether nothing that is stored is seen by a query. */
    boolean hidesAll(int query, int patterns) {
        for (int pattern = 0; pattern < patterns; pattern++) {
            boolean hidden = ofPatterns.isPresent() && ofPatterns.get()[pattern] == Float.NEGATIVE_INFINITY
                    || ofPairs.isPresent() && ofPairs.get()[query][pattern] == Float.NEGATIVE_INFINITY;
            if (!hidden) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds to the scores of some consecutive patterns for some consecutive queries side by side.
     *
     * @param scores patterns x width, changed
     * @param firstPattern its scores come first; those of patterns beyond the mask stay as they are
     * @param patterns how many
     * @param firstQuery in the first lane
     * @param queries how many, at most width
     */
    void add(float[] scores, int firstPattern, int patterns, int firstQuery, int queries, int width) {
        if (ofPatterns.isPresent()) {
            float[] added = ofPatterns.get();
            for (int row = 0; row < Math.min(patterns, added.length - firstPattern); row++) {
                for (int lane = 0; lane < queries; lane++) {
                    scores[row * width + lane] += added[firstPattern + row];
                }
            }
        }
        if (ofPairs.isPresent()) {
            for (int lane = 0; lane < queries; lane++) {
                float[] added = ofPairs.get()[firstQuery + lane];
                for (int row = 0; row < Math.min(patterns, added.length - firstPattern); row++) {
                    scores[row * width + lane] += added[firstPattern + row];
                }
            }
        }
    }
}
