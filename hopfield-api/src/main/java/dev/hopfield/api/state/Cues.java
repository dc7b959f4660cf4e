package dev.hopfield.api.state;

import java.util.Optional;

/**
 * What a memory is asked to complete: states and, optionally, which of their units are known.
 *
 * <p>A cue always has a value for every unit. The mask says which values may be trusted; a recall holds those fixed
 * only when its options ask for it. Without a mask every unit counts as known.
 */
public final class Cues {

    private final Patterns states;
    private final Optional<BitPatterns> known;

    private Cues(Patterns states, Optional<BitPatterns> known) {
        this.states = states;
        this.known = known;
    }

    /**
     * Cues all of whose units are known.
     *
     * @param states cues x units
     * @return the cues
     */
    public static Cues of(Patterns states) {
        return new Cues(states, Optional.empty());
    }

    /**
     * Cues with a mask.
     *
     * @param states cues x units
     * @param known a set bit for each known unit, of the same shape
     * @return the cues
     * @throws IllegalArgumentException if the shapes differ
     */
    public static Cues of(Patterns states, BitPatterns known) {
        if (states.count() != known.count() || states.units() != known.units()) {
            throw new IllegalArgumentException("the cues are " + states.count() + " x " + states.units()
                    + " units but their mask is " + known.count() + " x " + known.units());
        }
        return new Cues(states, Optional.of(known));
    }

    /** The number of cues. */
    public int count() {
        return states.count();
    }

    /** The number of units of each cue. */
    public int units() {
        return states.units();
    }

    /** The values to start from: cues x units. */
    public Patterns states() {
        return states;
    }

    /** The mask, if there is one: a set bit for each known unit. */
    public Optional<BitPatterns> known() {
        return known;
    }

    /** Whether a unit of a cue is known. */
    public boolean isKnown(int cue, int unit) {
        return known.isEmpty() || known.get().bit(cue, unit);
    }

    /** The same cues in another encoding, by the rules of {@link Patterns#as}. */
    public Cues as(Encoding encoding) {
        return encoding == states.encoding() ? this : new Cues(states.as(encoding), known);
    }

    /** Consecutive cues, from {@code from} to before {@code to}. */
    public Cues range(int from, int to) {
        return new Cues(states.range(from, to), known.map(mask -> (BitPatterns) mask.range(from, to)));
    }

    /**
     * Checks that these cues fit a memory.
     *
     * @param expected the number of units of the memory
     * @throws IllegalArgumentException if the cues have another number of units
     */
    public void requireUnits(int expected) {
        if (units() != expected) {
            throw new IllegalArgumentException("the memory has " + expected + " units but the cues have " + units()
                    + "; recall with cues of " + expected + " units");
        }
    }

    @Override
    public String toString() {
        return states + (known.isPresent() ? ", masked" : "");
    }
}
