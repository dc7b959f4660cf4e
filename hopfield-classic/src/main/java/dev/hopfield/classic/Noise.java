package dev.hopfield.classic;

import dev.hopfield.api.component.ExtensionPoint;
import java.util.Optional;

/**
 * By how much chance has a say in updates: at which temperature, and by which rule. An immutable value.
 *
 * <p>An update at temperature 0 reverses a unit if and only if that lowers the energy. At a temperature T it reverses it
 * with a probability that depends on the energy that this would cost, in units in which Boltzmann's constant is 1.
 */
@ExtensionPoint("noise")
public interface Noise {

    /**
     * The temperature of a sweep.
     *
     * @param sweep from 1 on
     * @return T, not negative, in units of the local field; 0 for a sweep without chance
     */
    double temperature(int sweep);

    /**
     * The probability that an update reverses a unit.
     *
     * @param cost change of the energy by the reversal: 2 s_i h_i for units of -1 and +1
     * @param temperature T, above 0
     * @return a number from 0 to 1
     */
    double acceptance(double cost, double temperature);

    /**
     * Which sweeps are averaged; the recall ends with the last of them.
     *
     * @return the window; empty if recall goes on to a fixed point, which takes a temperature that comes down to 0
     */
    Optional<SamplingWindow> sampling();

    /** Whether chance has a say in any sweep. */
    boolean isPresent();
}
