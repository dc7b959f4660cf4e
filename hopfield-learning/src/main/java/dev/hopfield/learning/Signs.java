package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
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

    /**
     * Of any couplings; the signs of self-couplings are left out.
     *
     * @param mirrored whether w_ij = w_ji; then one of the two is read, so that no rounding tells them apart
     */
    static SignMatrix of(Couplings couplings, boolean mirrored, PackedKernels kernels, Workers workers) {
        Signs signs = new Signs(kernels, couplings.units());
        CouplingColumns.forEach(couplings, workers, mirrored ? signs::readBothWays : signs::read);
        return signs.matrix();
    }

    private void read(int from, float[] values, int offset) {
        for (int to = 0; to < units; to++) {
            set(to, from, to == from ? 0 : values[offset + to]);
        }
    }

    private void readBothWays(int from, float[] values, int offset) {
        for (int to = from + 1; to < units; to++) {
            set(to, from, values[offset + to]);
            set(from, to, values[offset + to]);
        }
    }

    private void set(int to, int from, float value) {
        positive[to][from >>> 6] |= (value > 0 ? 1L : 0L) << from;
        negative[to][from >>> 6] |= (value < 0 ? 1L : 0L) << from;
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
