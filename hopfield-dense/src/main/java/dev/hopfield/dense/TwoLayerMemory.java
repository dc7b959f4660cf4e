package dev.hopfield.dense;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.OptionalDouble;

/** Two layers of neurons that relax from each cue by itself. */
class TwoLayerMemory implements WeighingMemory {

    private final TwoLayerModel model;
    private final TwoLayerNetwork network;

    TwoLayerMemory(TwoLayerModel model, TwoLayerNetwork network) {
        this.model = model;
        this.network = network;
    }

    TwoLayerModel model() {
        return model;
    }

    TwoLayerNetwork network() {
        return network;
    }

    @Override
    public int units() {
        return network.units();
    }

    void require(Patterns states, String what) {
        Cues.of(states).requireUnits(units());
        EncodingRule.require(Encoding.REAL, states, what);
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        require(cues.states(), "cues");
        RecallSheet sheet = new RecallSheet(cues.count(), units());
        options.workers().forEach(cues.count(), row -> {
            TwoLayerFlow flow = new TwoLayerFlow(this, cues, row, options);
            StopReason reason = flow.run();
            sheet.end(row, flow.state(), 0, new Ending(flow.steps(), reason));
        });
        return sheet.recall();
    }

    void observe(RecallOptions options, int row, int step, int changed, double[] outputs, double[] hidden) {
        if (options.observer().isPresent()) {
            RecallStep view = new ObservedStep(
                    options.firstRow() + row,
                    step,
                    changed,
                    () -> RealPatterns.of(TwoLayerFlow.rounded(outputs)),
                    () -> shownEnergy(outputs, hidden));
            options.observer().get().onStep(view);
        }
    }

    /** What an observer is shown: nothing, as there is no energy. */
    OptionalDouble shownEnergy(double[] outputs, double[] hidden) {
        return OptionalDouble.empty();
    }

    /** With hidden neurons as they are driven to. */
    @Override
    public RealPatterns weights(Patterns states) {
        require(states, "states");
        return network.memory().shares((RealPatterns) states);
    }
}
