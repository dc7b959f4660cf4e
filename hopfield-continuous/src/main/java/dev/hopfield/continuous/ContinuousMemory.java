package dev.hopfield.continuous;

import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.SharedRows;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;

/**
 * A graded network that recalls cues, many together, whether or not there is an energy.
 *
 * <p>Extended only by classes that add an interface: energies, growth.
 */
class ContinuousMemory implements CoupledMemory, FlowingMemory {

    private final GradedNetwork network;
    private final Couplings couplings;
    private final Dynamics dynamics;
    private final List<Encoding> accepted;

    ContinuousMemory(GradedNetwork network, Couplings couplings, Dynamics dynamics, List<Encoding> accepted) {
        this.network = network;
        this.couplings = couplings;
        this.dynamics = dynamics;
        this.accepted = List.copyOf(accepted);
    }

    @Override
    public final int units() {
        return network.units();
    }

    final GradedEnergy gradedEnergy() {
        return new GradedEnergy(network, couplings);
    }

    /** What observers are shown as the energy of outputs. */
    Optional<ToDoubleFunction<double[]>> shownEnergy() {
        return Optional.empty();
    }

    @Override
    public final Recall recall(Cues cues, RecallOptions options) {
        require(cues);
        RealPatterns.Builder states = RealPatterns.builder(cues.count(), units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        AtomicBoolean rose = new AtomicBoolean();
        int rows = CueBlocks.rows(units());
        SharedRows.of((cues.count() + rows - 1) / rows, options.workers()).forEach((block, within) -> {
            int from = block * rows;
            int to = Math.min(cues.count(), from + rows);
            Relaxation relaxation = relaxation(cues, from, to, options, within);
            relaxation.run();
            if (relaxation.rose()) {
                rose.set(true);
            }
            for (int row = from; row < to; row++) {
                reasons[row] = relaxation.reason(row - from);
                steps[row] = relaxation.steps(row - from);
                states.row(row, rounded(relaxation.outputs(), row - from), 0);
            }
        });
        Recall recall = Recall.of(states.build(), steps, reasons);
        return rose.get() ? recall.withNotes(List.of(riseNote())) : recall;
    }

    private String riseNote() {
        return "let its energy rise in some steps, which are too long for this network: "
                + dynamics.integrator().remedy();
    }

    private void require(Cues cues) {
        cues.requireUnits(units());
        if (!accepted.contains(cues.states().encoding())) {
            throw new IllegalArgumentException("the cues are " + cues.states().encoding() + " but this memory accepts "
                    + accepted + "; convert them with Cues.as");
        }
    }

    private Relaxation relaxation(Cues cues, int from, int to, RecallOptions options, Workers within) {
        return new Relaxation(
                flow(cues, from, to, options.clampKnown(), within),
                dynamics.integrator(),
                CueBlocks.potentials(cues, from, to, network.activation()),
                new RestOfPotentials(network.beta(), dynamics.tolerance()),
                options.maxSteps(),
                Outputs.midpoint(network.activation()),
                options.observer()
                        .map(observer -> (row, step, changed, outputs) -> observer.onStep(new GradedStep(
                                options.firstRow() + from + row, step, changed, row(outputs, row), shownEnergy()))));
    }

    private BlockFlow flow(Cues cues, int from, int to, boolean clamps, Workers within) {
        Activation activation = network.activation();
        return new BlockFlow(
                network,
                clamps ? HeldUnits.known(cues, from, to, activation) : HeldUnits.none(to - from, units()),
                CueBlocks.stimuli(cues, from, to, activation, dynamics.stimulus()),
                dynamics.tolerance(),
                within);
    }

    private double[] row(double[] outputs, int row) {
        double[] own = new double[units()];
        System.arraycopy(outputs, row * own.length, own, 0, own.length);
        return own;
    }

    private float[] rounded(double[] outputs, int row) {
        float[] state = new float[units()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = (float) outputs[row * state.length + unit];
        }
        return state;
    }

    /** {@inheritDoc} The steps are those of Dormand and Prince, whatever the integrator of the model. */
    @Override
    public final Trajectory trajectory(Cues cues, int row, boolean clampKnown, double duration) {
        require(cues);
        BlockFlow flow = flow(cues, row, row + 1, clampKnown, Workers.caller());
        double[] start = CueBlocks.potentials(cues, row, row + 1, network.activation());
        return DenseTrajectory.of(flow, start, duration, dynamics, network, shownEnergy());
    }

    @Override
    public final Couplings couplings() {
        return couplings;
    }

    /** {@inheritDoc} Inputs count as thresholds of their negatives. */
    @Override
    public final RealPatterns localFields(Patterns states) {
        if (!accepted.contains(states.encoding())) {
            throw new IllegalArgumentException("the states are " + states.encoding() + " but this memory accepts "
                    + accepted + "; convert them with Patterns.as");
        }
        RealPatterns fields = couplings.fields(states);
        RealPatterns.Builder sums = RealPatterns.builder(fields.count(), fields.units());
        for (int row = 0; row < fields.count(); row++) {
            for (int unit = 0; unit < fields.units(); unit++) {
                sums.set(row, unit, (float) (fields.value(row, unit) + network.input(unit)));
            }
        }
        return sums.build();
    }
}
