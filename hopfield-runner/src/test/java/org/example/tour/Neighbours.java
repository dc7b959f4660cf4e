package org.example.tour;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.CouplingMatrix;
import java.util.List;
import java.util.Set;

/** Hebb's rule for units on a ring, each coupled to those near it: w_ij = 1/(2R) sum_mu xi_i xi_j. */
@Component(name = "neighbours", summary = "Hebb's rule, for the nearest units of a ring alone")
public record Neighbours(
        @Parameter(doc = "how far a coupling reaches, in units along the ring", preset = "8", min = 1, max = 10_000)
        int reach)
        implements LearningRule {

    public Neighbours {
        InvalidParameter.unless(reach >= 1 && reach <= 10_000, "reach", reach, "reach 1 to 10000 units");
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed) {
        if (patterns.count() == 0 || patterns.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException(
                    "neighbours learns at least one pattern, of BIPOLAR units, but got " + patterns);
        }
        int units = patterns.units();
        int farthest = Math.min(reach, (units - 1) / 2);
        CouplingMatrix matrix = new CouplingMatrix(units);
        for (int unit = 0; unit < units; unit++) {
            for (int distance = 1; distance <= farthest; distance++) {
                int other = (unit + distance) % units;
                double sum = 0;
                for (int pattern = 0; pattern < patterns.count(); pattern++) {
                    sum += patterns.value(pattern, unit) * patterns.value(pattern, other);
                }
                matrix.set(unit, other, sum / (2 * farthest));
                matrix.set(other, unit, sum / (2 * farthest));
            }
        }
        return matrix.couplings(traits());
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    /** A field is a sum over so few neighbours that it holds a pattern against others only if they are not very few. */
    @Override
    public Set<CouplingTrait> traits() {
        return reach < 8
                ? Set.of(CouplingTrait.SYMMETRIC)
                : Set.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return CouplingMatrix.bytes(units);
    }

    @Override
    public long trackedBytes(long count, long units) {
        return CouplingMatrix.trackedBytes(units);
    }

    @Override
    public long fieldBytes(long count, long units) {
        return CouplingMatrix.fieldBytes(units);
    }
}
