package dev.hopfield.continuous;

import dev.hopfield.api.state.Encoding;
import java.util.List;

/** A graded network with an energy that can grow. */
final class GrowingSymmetricMemory extends SymmetricMemory implements Grown {

    private final Growth growth;

    GrowingSymmetricMemory(GradedNetwork network, Growth growth, Dynamics dynamics, List<Encoding> accepted) {
        super(network, growth.couplings(), dynamics, accepted);
        this.growth = growth;
    }

    @Override
    public Growth growth() {
        return growth;
    }
}
