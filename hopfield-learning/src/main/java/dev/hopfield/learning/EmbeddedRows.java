package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Set;
import java.util.function.Consumer;

/** Couplings w_ij = J_ij / N whose rows are learnt each by itself, as steps on patterns. */
final class EmbeddedRows {

    /** Rows that are written together: a cache line of each column. */
    private static final int TOGETHER = 16;

    private final PackedKernels kernels = Kernels.active().packed();
    private final UnitMajorBits columns;
    private final PatternProducts products;
    private final SquareMatrix matrix;
    private final Consumer<Embedding> rule;

    private EmbeddedRows(BitPatterns patterns, Consumer<Embedding> rule, Workers workers) {
        this.columns = PatternBits.columns(patterns, kernels, workers);
        this.products = new PatternProducts(patterns, kernels, workers);
        this.matrix = new SquareMatrix(patterns.units());
        this.rule = rule;
    }

    /**
     * Learns all rows.
     *
     * @param rule takes the steps of one row; called by several threads, each with an embedding of its own
     */
    static MatrixCouplings learn(BitPatterns patterns, Consumer<Embedding> rule, Workers workers) {
        EmbeddedRows rows = new EmbeddedRows(patterns, rule, workers);
        int units = patterns.units();
        long work = (long) units * patterns.count() * patterns.count();
        Parts.of(units, TOGETHER, work, workers).forEach(rows::learn);
        return new MatrixCouplings(rows.matrix, units, Set.of());
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
                rule.accept(embedding);
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
