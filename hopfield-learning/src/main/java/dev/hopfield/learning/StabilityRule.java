package dev.hopfield.learning;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;

/** A rule by which each unit learns for itself, until its patterns are stable enough or it gives up. */
interface StabilityRule extends MatrixRule {

    /** Refuses a stability or a number of sweeps that is out of range. */
    static void check(double kappa, int maxSweeps) {
        InvalidParameter.unless(
                kappa >= 0 && kappa < Double.POSITIVE_INFINITY, "kappa", kappa, "give a number of at least 0");
        InvalidParameter.unless(maxSweeps >= 1, "maxSweeps", maxSweeps, "give at least 1 sweep");
    }

    /** What to know of couplings of which some units gave up. */
    static List<String> notes(EmbeddedRows.Learnt learnt, double kappa) {
        return learnt.gaveUp()
                ? List.of("gave up: not all units reached a stability above " + NumberText.shortest(kappa)
                        + "; the metric stability tells what they reached")
                : List.of();
    }

    @Override
    default GrowingCouplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers);

    /** None: not symmetric, and fields are of any size. */
    @Override
    default Set<CouplingTrait> traits() {
        return Set.of();
    }

    /** The matrix, and while it is learnt the products of patterns, and their bits. */
    @Override
    default long estimatedBytes(long count, long units) {
        return EmbeddedRows.bytes(count, units);
    }
}
