package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;

/** Bipolar patterns as rows of words, and turned round. */
final class PatternBits {

    private final PackedKernels kernels;
    private final int units;
    private final int words;
    private final long[][] rows;

    PatternBits(BitPatterns patterns, PackedKernels kernels) {
        this.kernels = kernels;
        this.units = patterns.units();
        this.words = patterns.wordsPerRow();
        this.rows = new long[patterns.count()][];
        Arrays.setAll(rows, patterns::row);
    }

    /** The bits of each unit in all patterns. */
    static UnitMajorBits columns(BitPatterns patterns, PackedKernels kernels, Workers workers) {
        return new UnitMajorBits(kernels, patterns.count(), patterns.units(), patterns::copyRow, workers::forEach);
    }

    /** The same, with the fastest kernels. */
    static UnitMajorBits columns(BitPatterns patterns, Workers workers) {
        return columns(patterns, Kernels.active().packed(), workers);
    }

    /** Words that a product reads. */
    long cost() {
        return words;
    }

    /** The scalar product of two patterns, counted. */
    int product(int first, int second) {
        return units - 2 * kernels.differences(rows[first], 0, rows[second], 0, words);
    }
}
