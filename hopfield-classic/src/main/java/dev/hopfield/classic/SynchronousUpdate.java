package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.random.Seed;

/**
 * All units at once, each from the fields of the state before.
 *
 * <p>This is the order of W. A. Little (Mathematical Biosciences 19, 1974, doi:10.1016/0025-5564(74)90031-5). With
 * symmetric couplings it ends at a fixed point or in a cycle of two states (E. Goles-Chacc, F. Fogelman-Soulie and D.
 * Pellegrin, Discrete Applied Mathematics 12, 1985, doi:10.1016/0166-218X(85)90029-0).
 */
@Component(
        name = "synchronous",
        summary = "all units at once; may end in a cycle of two states",
        references = "W. A. Little, The existence of persistent states in the brain, Mathematical Biosciences 19 (1974)"
                + " 101-120, doi:10.1016/0025-5564(74)90031-5")
public record SynchronousUpdate() implements UpdateSchedule {

    @Override
    public SweepOrder order(int units, Seed seed) {
        return Identity.everySweep(units);
    }

    @Override
    public int together() {
        return ALL;
    }

    @Override
    public boolean sameEachSweep() {
        return true;
    }
}
