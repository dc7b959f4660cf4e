package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;

/** A rule that learns a matrix, of bipolar patterns if it says no other. */
interface MatrixRule extends LearningRule {

    @Override
    default Couplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    Couplings learn(Patterns patterns, Seed seed, Workers workers);

    @Override
    default List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    @Override
    default long trackedBytes(long count, long units) {
        return MatrixCouplings.trackedBytes(units);
    }

    @Override
    default long fieldBytes(long count, long units) {
        return MatrixCouplings.fieldBytes(units);
    }
}
