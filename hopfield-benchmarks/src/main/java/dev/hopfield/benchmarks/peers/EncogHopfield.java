package dev.hopfield.benchmarks.peers;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.benchmarks.inputs.HebbianMatrix;
import org.encog.ml.data.specific.BiPolarNeuralData;
import org.encog.neural.thermal.HopfieldNetwork;

/**
 * The Hopfield network of Encog 3.4, run until it is stable.
 *
 * <p>It keeps a matrix of doubles and updates units from the first to the last. The matrix is set as a whole: its own
 * addPattern makes several such matrices for each pattern.
 */
final class EncogHopfield {

    private static final int MOST_SWEEPS = 100;

    private final HopfieldNetwork network;

    EncogHopfield(HebbianMatrix couplings, Workers workers) {
        this.network = new HopfieldNetwork(couplings.units());
        network.setWeights(couplings.asDoubles(workers));
    }

    Settled recall(BitPatterns cues) {
        int units = cues.units();
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), units);
        long sweeps = 0;
        for (int cue = 0; cue < cues.count(); cue++) {
            BiPolarNeuralData state = new BiPolarNeuralData(units);
            for (int unit = 0; unit < units; unit++) {
                state.setData(unit, cues.bit(cue, unit));
            }
            network.setCurrentState(state);
            sweeps += network.runUntilStable(MOST_SWEEPS);
            for (int unit = 0; unit < units; unit++) {
                states.set(cue, unit, network.getCurrentState().getData(unit) > 0);
            }
        }
        return new Settled(states.build(), sweeps);
    }
}
