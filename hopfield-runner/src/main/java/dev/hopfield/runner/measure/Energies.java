package dev.hopfield.runner.measure;

import java.util.Arrays;
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

    /** Of a dynamics that follows no energy. */
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

    /** The energy of a final state; empty if there is none, or no finite one. */
    OptionalDouble of(int cue) {
        if (source.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (taken.length == 0) {
            taken = source.get().get();
        }
        return Double.isFinite(taken[cue]) ? OptionalDouble.of(taken[cue]) : OptionalDouble.empty();
    }

    /** How many states were found to have no finite energy; 0 as long as none is asked for. */
    public long infinite() {
        return Arrays.stream(taken).filter(energy -> !Double.isFinite(energy)).count();
    }
}
