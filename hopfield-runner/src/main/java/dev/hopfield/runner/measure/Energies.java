package dev.hopfield.runner.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Energies of final states, taken all together when the first is asked for. For the one thread that measures. */
public final class Energies {

    private final Optional<Supplier<double[]>> source;
    private double[] taken = {};

    private Energies(Optional<Supplier<double[]>> source) {
        this.source = source;
    }

    /** Of a dynamics that descends no energy. */
    public static Energies none() {
        return new Energies(Optional.empty());
    }

    /**
     * Energies that are taken when they are wanted.
     *
     * @param source gives one energy for each final state; asked once at most
     * @return the energies
     */
    public static Energies by(Supplier<double[]> source) {
        return new Energies(Optional.of(source));
    }

    OptionalDouble of(int cue) {
        if (source.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (taken.length == 0) {
            taken = source.get().get();
        }
        return OptionalDouble.of(taken[cue]);
    }
}
