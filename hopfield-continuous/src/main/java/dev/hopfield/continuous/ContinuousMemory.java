package dev.hopfield.continuous;

import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.SharedRows;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;

/** A graded network that recalls cues in some encodings; each row of a batch is integrated by itself. */
final class ContinuousMemory implements EnergyMemory, CoupledMemory {

    private final GradedNetwork network;
    private final double tolerance;
    private final List<Encoding> accepted;

    ContinuousMemory(GradedNetwork network, double tolerance, List<Encoding> accepted) {
        this.network = network;
        this.tolerance = tolerance;
        this.accepted = List.copyOf(accepted);
    }

    @Override
    public int units() {
        return network.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        cues.requireUnits(units());
        if (!accepted.contains(cues.states().encoding())) {
            throw new IllegalArgumentException("the cues are " + cues.states().encoding() + " but this memory accepts "
                    + accepted + "; convert them with Cues.as");
        }
        RealPatterns.Builder states = RealPatterns.builder(cues.count(), units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        SharedRows.of(cues.count(), options.workers()).forEach((row, within) -> {
            Relaxation relaxation = new Relaxation(network, tolerance, cues, row, options, within);
            reasons[row] = relaxation.run();
            steps[row] = relaxation.steps();
            states.row(row, relaxation.state(), 0);
        });
        return Recall.of(states.build(), steps, reasons);
    }

    @Override
    public Couplings couplings() {
        return network.couplings();
    }

    /** {@inheritDoc} The input counts as a threshold of its negative. */
    @Override
    public RealPatterns localFields(Patterns states) {
        if (!accepted.contains(states.encoding())) {
            throw new IllegalArgumentException("the states are " + states.encoding() + " but this memory accepts "
                    + accepted + "; convert them with Patterns.as");
        }
        return network.localFields(states);
    }

    /**
     * {@inheritDoc}
     *
     * @param states states x units, BIPOLAR or REAL with values from -1 to 1
     * @throws IllegalArgumentException if the states have another number of units, are BINARY, or have a value beyond 1
     */
    @Override
    public double[] energy(Patterns states) {
        if (states.units() != units()) {
            throw new IllegalArgumentException("the memory has " + units() + " units but the states have "
                    + states.units() + "; give states of " + units() + " units");
        }
        if (states.encoding() == Encoding.BINARY) {
            throw new IllegalArgumentException(
                    "the states are BINARY but outputs go from -1 to 1; convert them with as(Encoding.BIPOLAR)");
        }
        if (states instanceof RealPatterns real) {
            requireOutputs(real);
        }
        return network.energy(states);
    }

    private static void requireOutputs(RealPatterns states) {
        for (int row = 0; row < states.count(); row++) {
            for (int unit = 0; unit < states.units(); unit++) {
                float value = states.value(row, unit);
                if (Math.abs(value) > 1) {
                    throw new IllegalArgumentException("row " + row + ", unit " + unit + " is " + value
                            + "; outputs, and so states that have an energy, go from -1 to 1");
                }
            }
        }
    }
}
