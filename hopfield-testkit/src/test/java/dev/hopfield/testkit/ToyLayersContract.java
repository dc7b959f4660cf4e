package dev.hopfield.testkit;

/** The contract for a toy that claims hidden units, and to draw something for each unit. */
final class ToyLayersContract extends ToyModelContract {

    ToyLayersContract(String flaw) {
        super(flaw);
    }

    @Override
    protected boolean showsWholeStates() {
        return false;
    }

    @Override
    protected double permutationTolerance() {
        return Double.POSITIVE_INFINITY;
    }
}
