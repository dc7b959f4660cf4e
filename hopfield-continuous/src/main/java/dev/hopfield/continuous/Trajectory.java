package dev.hopfield.continuous;

import java.util.OptionalDouble;

/** The way of one cue through time. Immutable. */
public interface Trajectory {

    /** How long it was followed, in the unit of the time constant. */
    double duration();

    /**
     * The outputs at a time, between steps by the interpolation that belongs to the method.
     *
     * @param time from 0 to the duration
     * @return V, a number for each unit
     * @throws IllegalArgumentException if the time is before the start or after the end
     */
    double[] outputs(double time);

    /**
     * The energy at a time.
     *
     * @param time from 0 to the duration
     * @return E, where the couplings are symmetric
     * @throws IllegalArgumentException if the time is before the start or after the end
     */
    OptionalDouble energy(double time);
}
