package dev.hopfield.api.state;

/**
 * How large a batch of states is, told without having it.
 *
 * @param encoding how the values are written
 * @param count number of rows
 * @param units units of each row
 * @param bytes the memory that the values take, as {@link Patterns#bytes} will tell
 */
public record Dimensions(Encoding encoding, long count, long units, long bytes) {

    /**
     * The dimensions of states that are kept.
     *
     * @param encoding how the values are written
     * @param count number of rows
     * @param units units of each row
     * @return with the bytes that such states take; with the largest number if they are more
     */
    public static Dimensions kept(Encoding encoding, long count, long units) {
        long bytesPerRow = encoding.isBits() ? (units + Long.SIZE - 1) / Long.SIZE * Long.BYTES : units * Float.BYTES;
        boolean countable = count == 0 || bytesPerRow <= Long.MAX_VALUE / count;
        return new Dimensions(encoding, count, units, countable ? count * bytesPerRow : Long.MAX_VALUE);
    }

    /** The dimensions of states that are there. */
    public static Dimensions of(Patterns patterns) {
        return new Dimensions(patterns.encoding(), patterns.count(), patterns.units(), patterns.bytes());
    }
}
