package dev.hopfield.classic;

/** A memory with an energy that can grow. */
final class GrowingSymmetricMemory extends SymmetricMemory implements Grown {

    private final Growth growth;

    GrowingSymmetricMemory(Network network, Dynamics dynamics, Growth growth) {
        super(network, dynamics);
        this.growth = growth;
    }

    @Override
    public Growth growth() {
        return growth;
    }
}
