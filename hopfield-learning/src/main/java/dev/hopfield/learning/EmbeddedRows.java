package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Couplings w_ij = J_ij / N whose rows are learnt each by itself, as steps on patterns. */
final class EmbeddedRows {

    /** Rows that are written together: a cache line of each column. */
    private static final int TOGETHER = 16;

    private final PackedKernels kernels = Kernels.active().packed();
    private final UnitMajorBits columns;
    private final PatternProducts products;
    private final SquareMatrix matrix;
    private final Predicate<Embedding> rule;
    private final AtomicBoolean gaveUp = new AtomicBoolean();

    /**
     * What was learnt.
     *
     * @param couplings all rows
     * @param gaveUp whether any row did not reach what its steps were for
     */
    record Learnt(MatrixCouplings couplings, boolean gaveUp) {}

    private EmbeddedRows(BitPatterns patterns, Predicate<Embedding> rule, Workers workers) {
        this.columns = PatternBits.columns(patterns, kernels, workers);
        this.products = new PatternProducts(patterns, kernels, workers);
        this.matrix = new SquareMatrix(patterns.units());
        this.rule = rule;
    }

    /**
     * Learns all rows.
     *
     * @param rule takes the steps of one row, and says whether they reached what they were for; called by several threads, each
     *     with an embedding of its own
     */
    static Learnt learn(BitPatterns patterns, Predicate<Embedding> rule, Workers workers) {
        EmbeddedRows rows = new EmbeddedRows(patterns, rule, workers);
        int units = patterns.units();
        long work = (long) units * patterns.count() * patterns.count();
        Parts.of(units, TOGETHER, work, workers).forEach(rows::learn);
        return new Learnt(new MatrixCouplings(rows.matrix, units, Set.of()), rows.gaveUp.get());
    }

    /** The most memory that is used while rows are learnt, in bytes, with few workers. */
    static long bytes(long count, long units) {
        return SquareMatrix.bytes(units) + UnitMajorBits.bytes(count, units) + PatternProducts.bytes(count, units);
    }

    private void learn(int from, int to) {
        Embedding embedding = new Embedding(products);
        OverlapPlanes[] planes = new OverlapPlanes[TOGETHER];
        for (int row = 0; row < TOGETHER; row++) {
            planes[row] = new OverlapPlanes(kernels, columns.count(), Embedding.maxSteps(columns.units()));
        }
        for (int first = from; first < to; first += TOGETHER) {
            int count = Math.min(TOGETHER, to - first);
            for (int row = 0; row < count; row++) {
                embedding.begin(columns.block(first + row), columns.offset(first + row));
                if (!rule.test(embedding)) {
                    gaveUp.set(true);
                }
                planes[row].set(embedding.signedStrengths());
            }
            write(first, count, planes);
        }
    }

    private void write(int first, int count, OverlapPlanes[] planes) {
        for (int column = 0; column < columns.units(); column++) {
            float[] block = matrix.block(column);
            int offset = matrix.offset(column) + first;
            for (int row = 0; row < count; row++) {
                block[offset + row] = planes[row].signedSum(columns.block(column), columns.offset(column));
            }
        }
        for (int row = 0; row < count; row++) {
            matrix.set(first + row, first + row, 0);
        }
    }
}
