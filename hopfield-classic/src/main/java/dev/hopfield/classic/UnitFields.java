package dev.hopfield.classic;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import java.util.Optional;

/** The local fields that decide about the units of one cue, less their thresholds, following its flips. */
final class UnitFields {

    private final LocalFields now;
    private final Optional<SlowFields> slow;
    private final double scale;
    private final double[] offsets;

    /**
     * @param now fields of the bipolar state as it is
     * @param slow fields of the state as it was, if some couplings act later
     * @param scale of both
     * @param offsets what is added to each; empty for nothing
     */
    UnitFields(LocalFields now, Optional<SlowFields> slow, double scale, double[] offsets) {
        this.now = now;
        this.slow = slow;
        this.scale = scale;
        this.offsets = offsets;
    }

    /** Says that a sweep begins: from which state, and in which order. */
    void begin(long[] words, int[] order, Workers workers) {
        slow.ifPresent(fields -> fields.begin(words));
        now.follow(order, workers);
    }

    /** The field of a unit in the state as it is. */
    double at(int unit) {
        double field = now.field(unit);
        if (slow.isPresent()) {
            field += slow.get().field(unit);
        }
        field *= scale;
        return offsets.length == 0 ? field : field + offsets[unit];
    }

    /** What a reversal of a unit costs in energy, for each unit of field that it has on its side. */
    double costOfField() {
        return 2 * scale;
    }

    void flip(int unit) {
        now.flip(unit);
    }

    /**
     * Sums the fields anew, if they carry the roundings of flips.
     *
     * @return whether they may have changed
     */
    boolean renew() {
        return now instanceof AgeingFields ageing && ageing.renew();
    }

    /** Sweeps after which a state that does not change has no more past than itself. */
    int memory() {
        return slow.map(SlowFields::delay).orElse(0);
    }
}
