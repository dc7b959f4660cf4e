package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Optional;

/**
 * A constant temperature: recall is a sample of states near the cue's attractor.
 *
 * <p>A recall makes burn-in and window, and ends SAMPLED with the state of its last sweep; {@code Recall.averages()} has the
 * means over the states after each sweep of the window. In the long run, with one unit at a time and symmetric couplings
 * of different units, states are met with probabilities proportional to exp(-E / T). Units that are
 * coupled to themselves feel that field too, and are met with other probabilities.
 *
 * <p>D. J. Amit, H. Gutfreund and H. Sompolinsky, Phys. Rev. A 32 (1985) 1007, doi:10.1103/PhysRevA.32.1007.
 *
 * @param temperature T, above 0, in units of the local field
 * @param acceptance how a reversal that costs energy is accepted
 * @param burnIn sweeps before averaging begins
 * @param window sweeps that are averaged
 */
@Component(
        name = "thermal",
        summary = "a constant temperature, after Glauber or Metropolis; recall ends as a sample with time averages",
        references = "D. J. Amit, H. Gutfreund, H. Sompolinsky, Spin-glass models of neural networks, Phys. Rev. A 32"
                + " (1985) 1007-1018, doi:10.1103/PhysRevA.32.1007")
public record ThermalNoise(
        @Parameter(
                doc = "temperature; a single stored pattern gives fields of -1 and +1, and is lost at 1",
                example = "0.3",
                min = 0,
                openMin = true,
                unit = "local field")
        double temperature,

        @Parameter(
                doc = "glauber: 1 / (1 + exp(cost / T)), the heat bath; metropolis: min(1, exp(-cost / T))",
                preset = "glauber")
        Acceptance acceptance,

        @Parameter(doc = "sweeps before averaging begins", preset = "20", min = 0, unit = "sweeps")
        int burnIn,

        @Parameter(doc = "sweeps that are averaged; recall ends with them", preset = "40", min = 1, unit = "sweeps")
        int window)
        implements Noise {

    private static final int PRESET_BURN_IN = 20;
    private static final int PRESET_WINDOW = 40;

    /** Checks the ranges. */
    public ThermalNoise {
        InvalidParameter.unless(
                temperature > 0, "temperature", temperature, "give a temperature above 0, or leave the noise out");
        InvalidParameter.unless(burnIn >= 0, "burnIn", burnIn, "leave out 0 or more sweeps");
        InvalidParameter.unless(window >= 1, "window", window, "average at least 1 sweep");
    }

    /**
     * The heat bath of Glauber, with the preset burn-in and window.
     *
     * @param temperature T, above 0, in units of the local field
     */
    public ThermalNoise(double temperature) {
        this(temperature, Acceptance.GLAUBER, PRESET_BURN_IN, PRESET_WINDOW);
    }

    @Override
    public double temperature(int sweep) {
        return temperature;
    }

    @Override
    public double acceptance(double cost, double ofSweep) {
        return acceptance.probability(cost, ofSweep);
    }

    @Override
    public Optional<SamplingWindow> sampling() {
        return Optional.of(new SamplingWindow(burnIn, window));
    }

    @Override
    public boolean isPresent() {
        return true;
    }
}
