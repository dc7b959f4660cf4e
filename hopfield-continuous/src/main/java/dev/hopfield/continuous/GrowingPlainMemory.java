package dev.hopfield.continuous;

import dev.hopfield.api.state.Encoding;
import java.util.List;

/** A graded network without energy that can grow. */
final class GrowingPlainMemory extends ContinuousMemory implements Grown {

    private final Growth growth;

    GrowingPlainMemory(GradedNetwork network, Growth growth, Dynamics dynamics, List<Encoding> accepted) {
        super(network, growth.couplings(), dynamics, accepted);
        this.growth = growth;
    }

    @Override
    public Growth growth() {
        return growth;
    }
}
