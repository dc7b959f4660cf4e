package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.PackedRows;
import java.util.Arrays;

/** Takes the signs of couplings. */
final class Signs {

    private final PackedKernels kernels;
    private final int units;
    private final long[][] positive;
    private final long[][] negative;

    private Signs(PackedKernels kernels, int units) {
        this.kernels = kernels;
        this.units = units;
        this.positive = new long[units][PackedRows.words(units)];
        this.negative = new long[units][PackedRows.words(units)];
    }

    /** Of symmetric couplings that are counted one by one. */
    static SignMatrix ofSymmetric(CountedCouplings couplings, PackedKernels kernels, Workers workers) {
        Signs signs = new Signs(kernels, couplings.units());
        int strips = PackedRows.words(couplings.units());
        // A strip writes to words of its own: those of its rows from its column on, and their mirror images.
        workers.forEach(strips, strip -> {
            long[] plus = new long[Long.SIZE];
            long[] minus = new long[Long.SIZE];
            for (int across = strip; across < strips; across++) {
                signs.square(couplings, strip, across, plus, minus);
            }
        });
        return signs.matrix();
    }

    /** 64 x 64 signs, and their mirror image. */
    private void square(CountedCouplings couplings, int down, int across, long[] plus, long[] minus) {
        Arrays.fill(plus, 0);
        Arrays.fill(minus, 0);
        int firstRow = Long.SIZE * down;
        int firstColumn = Long.SIZE * across;
        int rows = Math.min(Long.SIZE, units - firstRow);
        int columns = Math.min(Long.SIZE, units - firstColumn);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int count = couplings.count(firstRow + row, firstColumn + column);
                plus[row] |= (count > 0 ? 1L : 0L) << column;
                minus[row] |= (count < 0 ? 1L : 0L) << column;
            }
        }
        write(plus, minus, firstRow, rows, across);
        if (down != across) {
            kernels.transpose(plus);
            kernels.transpose(minus);
            write(plus, minus, firstColumn, columns, down);
        }
    }

    private void write(long[] plus, long[] minus, int first, int rows, int word) {
        for (int row = 0; row < rows; row++) {
            positive[first + row][word] = plus[row];
            negative[first + row][word] = minus[row];
        }
    }

    /** Of any couplings, symmetric or not; the signs of self-couplings are left out. */
    static SignMatrix of(Couplings couplings, PackedKernels kernels, Workers workers) {
        Signs signs = new Signs(kernels, couplings.units());
        CouplingColumns.forEach(couplings, workers, signs::read);
        return signs.matrix();
    }

    private void read(int first, RealPatterns columns) {
        int word = first / Long.SIZE;
        for (int column = 0; column < columns.count(); column++) {
            float[] values = columns.block(column / columns.rowsPerBlock());
            int offset = columns.offset(column);
            for (int row = 0; row < units; row++) {
                float value = values[offset + row];
                positive[row][word] |= (value > 0 ? 1L : 0L) << column;
                negative[row][word] |= (value < 0 ? 1L : 0L) << column;
            }
            int own = first + column;
            positive[own][word] &= ~(1L << column);
            negative[own][word] &= ~(1L << column);
        }
    }

    private SignMatrix matrix() {
        long entries = 0;
        for (int row = 0; row < units; row++) {
            for (int word = 0; word < positive[row].length; word++) {
                entries += Long.bitCount(positive[row][word] | negative[row][word]);
            }
        }
        boolean zeros = entries < (long) units * (units - 1);
        return new SignMatrix(kernels, positive, zeros ? negative : Arrays.copyOf(negative, 0));
    }
}
