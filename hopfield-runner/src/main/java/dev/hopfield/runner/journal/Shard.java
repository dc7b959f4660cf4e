package dev.hopfield.runner.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which units of cells of an experiment one run does: every so many of them, so that neighbours, which take about as long, are
 * spread over all shards.
 *
 * @param number which shard, from 1
 * @param count how many shards there are, at least 1
 */
public record Shard(int number, int count) {

    /** All cells. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    /** Checks that there is such a shard. */
    public Shard {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("there is no shard " + number + " of " + count + "; the first is 1/"
                    + count + ", the last " + count + "/" + count);
        }
    }

    /**
     * Reads a shard.
     *
     * @param text such as {@code 2/8}
     * @return the shard
     * @throws IllegalArgumentException if the text is something else
     */
    public static Shard of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no shard; write its number and how many there are: 2/8");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether this is all there is to do. */
    public boolean isWhole() {
        return count == 1;
    }

    /**
     * Whether something belongs to this shard.
     *
     * @param unit the number of a unit of cells, which are all run by one shard, from 0
     * @return whether this is the shard
     */
    public boolean has(int unit) {
        return unit % count == number - 1;
    }

    @Override
    public String toString() {
        return "shard " + number + " of " + count;
    }
}
