package dev.hopfield.classic;

/** A memory without energy that can grow. */
final class GrowingPlainMemory extends ClassicMemory implements Grown {

    private final Growth growth;

    GrowingPlainMemory(Network network, Dynamics dynamics, Growth growth) {
        super(network, dynamics);
        this.growth = growth;
    }

    @Override
    public Growth growth() {
        return growth;
    }
}
