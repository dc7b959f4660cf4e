package dev.hopfield.dense;

/**
 * What a panel of states gathers from the patterns that pass by, block by block, in float: all that a step needs.
 *
 * <p>The same blocks, merged in the same order, give the same bits, and a state takes nothing from others of its panel. For
 * one thread at a time.
 *
 * @param <G> the kind itself
 */
interface Gathering<G extends Gathering<G>> {

    /** Forgets all, and begins for a panel of states. */
    void begin(StepStates states, int panel);

    /** Whether what was gathered shows what may be left out of the rest. */
    default boolean leads() {
        return false;
    }

    /** Lets others follow what was gathered and merged so far, and nothing later. */
    default void settle() {}

    /** Leaves out, from now on, what cannot count beside what has settled for the same states; that is not changed. */
    default void follow(G settled) {}

    /** Lets patterns pass by. */
    void add(Stretch patterns);

    /** Adds what was gathered for the same states from other patterns, all with larger numbers; that is not changed. */
    void merge(G other);

    /** Sums up for one state of the panel. */
    void read(int lane, StepSums into);
}
