package dev.hopfield.learning;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.List;
import java.util.Set;

/**
 * Hebb's rule: units that are active together are coupled.
 *
 * <p>w_ij = 1/N sum_mu xi^mu_i xi^mu_j for i != j, and w_ii = 0, with P patterns xi of N units. In the implicit form
 * the N x N matrix is never built. Fields come from the overlaps m_mu = sum_j xi^mu_j s_j of a state with the patterns,
 * h_i = 1/N (sum_mu xi^mu_i m_mu - s_i sum_mu (xi^mu_i)^2): O(P) for one unit, O(N P) for all. The explicit form keeps
 * the matrix, in 4 N^2 bytes: O(N^2) for all fields, O(N) for a flip. It pays where P is not much smaller than N, or
 * many units are asked for between flips.
 *
 * <p>Bipolar patterns are kept as bits, once and in a layout of their own, and all of bit states is counted in
 * integers, so that signs and zeros are exact. States may also be BINARY, read as 0 and 1, except where units are
 * followed one by one, or REAL. Real patterns are kept as they are; there, fields have relative errors of a few units
 * of float, and signs of fields that cancel to that degree are not exact. What is learnt from those shares the arrays
 * of the patterns. Both forms have the same fields of bits where the patterns are bipolar, to the last bit. Couplings
 * are symmetric and retain patterns.
 *
 * <p>J. J. Hopfield, PNAS 79 (1982) 2554, doi:10.1073/pnas.79.8.2554. Learning is not random.
 *
 * @param form how the couplings are kept
 */
@Component(
        name = "hebbian",
        summary = "Hebb's rule, w_ij = 1/N sum xi_i xi_j without self-coupling",
        references = "J. J. Hopfield, Neural networks and physical systems with emergent collective computational"
                + " abilities, PNAS 79 (1982) 2554-2558, doi:10.1073/pnas.79.8.2554")
public record Hebbian(
        @Parameter(doc = "how the couplings are kept: as the patterns or as a matrix", preset = "implicit")
        Form form) implements LearningRule {

    /** How couplings are kept. */
    public enum Form {
        /** As the patterns: one bit for each value of a bipolar one. */
        IMPLICIT,
        /** As a matrix of N x N floats. */
        EXPLICIT
    }

    /** The implicit form, the preset. */
    public Hebbian() {
        this(Form.IMPLICIT);
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed) {
        return learn(patterns, seed, Workers.caller());
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers) {
        LearnablePatterns.require("hebbian", patterns, accepts());
        if (patterns instanceof RealPatterns real) {
            return LearntCouplings.of(
                    form == Form.IMPLICIT ? new RealHebbianCouplings(real) : matrixOf(real, workers),
                    real,
                    this::learn);
        }
        PackedHebbianCouplings packed = new PackedHebbianCouplings(
                (BitPatterns) patterns, Kernels.active().packed(), workers);
        return form == Form.IMPLICIT
                ? LearntCouplings.of(packed, packed.patterns(), this::learn)
                : LearntCouplings.of(packed.matrix(workers), patterns, this::learn);
    }

    private MatrixCouplings matrixOf(RealPatterns patterns, Workers workers) {
        return new MatrixCouplings(HebbianMatrix.of(patterns, workers), patterns.units(), traits());
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR, Encoding.REAL);
    }

    @Override
    public Set<CouplingTrait> traits() {
        return Set.of(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    /**
     * Bipolar patterns: one bit for each value, rounded up to words; real patterns take less. And the matrix, if
     * explicit.
     */
    @Override
    public long estimatedBytes(long count, long units) {
        long matrix = form == Form.IMPLICIT ? 0 : SquareMatrix.bytes(units);
        return UnitMajorBits.bytes(count, units) + matrix;
    }

    @Override
    public long trackedBytes(long count, long units) {
        return form == Form.IMPLICIT
                ? OverlapPlanes.bytes(count, units) + PackedLocalFields.bytes(units)
                : MatrixCouplings.trackedBytes(units);
    }

    /** A sum in double and an overlap in float for each pattern; the state and its fields for each unit. */
    @Override
    public long fieldBytes(long count, long units) {
        return form == Form.IMPLICIT
                ? count * (Double.BYTES + Float.BYTES) + 2 * units * Float.BYTES
                : MatrixCouplings.fieldBytes(units);
    }
}
