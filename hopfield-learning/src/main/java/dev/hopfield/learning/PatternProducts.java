package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.PackedKernels;

/** The products of bipolar patterns, G_mu,nu = sum_i xi^mu_i xi^nu_i: P x P whole numbers. */
final class PatternProducts {

    private final int units;
    private final int[][] products;

    PatternProducts(BitPatterns patterns, PackedKernels kernels, Workers workers) {
        this.units = patterns.units();
        PatternBits bits = new PatternBits(patterns, kernels);
        products = new int[patterns.count()][patterns.count()];
        PatternPairs.forEach(products.length, bits.cost(), workers, (row, column) -> {
            int product = bits.product(row, column);
            products[row][column] = product;
            products[column][row] = product;
        });
    }

    /** The memory of the products and the patterns that they are taken of, in bytes. */
    static long bytes(long count, long units) {
        return count * count * Integer.BYTES + count * ((units + Long.SIZE - 1) / Long.SIZE) * Long.BYTES;
    }

    int units() {
        return units;
    }

    int count() {
        return products.length;
    }

    /** The products of one pattern with all. Not to be written to. */
    int[] of(int pattern) {
        return products[pattern];
    }
}
