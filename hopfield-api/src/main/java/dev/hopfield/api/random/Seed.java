package dev.hopfield.api.random;

/**
 * The root of a tree of random streams, addressed by name and index.
 *
 * <p>A seed is a value: there is no hidden or shared random state anywhere. A child is a function of its parent's
 * value and of its own name or index alone. So a stream does not depend on what else was drawn, in which order, or on
 * which thread.
 *
 * @param value the 64 bits that identify the stream
 */
public record Seed(long value) {

    private static final long NAME_DOMAIN = 0x6a09e667f3bcc908L;
    private static final long INDEX_DOMAIN = 0xbb67ae8584caa73bL;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * The stream of a purpose, such as {@code "patterns"} or {@code "dynamics"}.
     *
     * @param name any text; equal names give equal children
     * @return the child seed
     */
    public Seed child(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return new Seed(RandomStream.mix(RandomStream.mix(value ^ NAME_DOMAIN) + hash));
    }

    /**
     * The stream of a numbered thing, such as a trial or a row.
     *
     * @param index any number
     * @return the child seed
     */
    public Seed child(long index) {
        return new Seed(RandomStream.mix(RandomStream.mix(value ^ INDEX_DOMAIN) + index * RandomStream.GOLDEN_GAMMA));
    }

    /** A new generator at the start of this stream; equal seeds give equal sequences. */
    public RandomStream stream() {
        return new RandomStream(value);
    }
}
