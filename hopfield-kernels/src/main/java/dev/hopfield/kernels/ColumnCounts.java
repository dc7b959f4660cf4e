package dev.hopfield.kernels;

/** Counts, for each bit of a row, in how many rows it is set. For one thread. */
final class ColumnCounts {

    private static final int FEWEST_PLANES = 4;

    private final PackedKernels kernels;
    private final int columns;
    private final int words;
    private final int planeCount;
    private final long[] planes;

    /**
     * @param columns bits of a row
     * @param mostRows how many rows will be added at most
     */
    ColumnCounts(PackedKernels kernels, int columns, int mostRows) {
        this.kernels = kernels;
        this.columns = columns;
        this.words = PackedRows.words(columns);
        this.planeCount = Math.max(FEWEST_PLANES, Integer.SIZE - Integer.numberOfLeadingZeros(mostRows));
        this.planes = new long[Math.multiplyExact(planeCount, words)];
    }

    /** Adds rows that lie one after another; those whose bit in inverted is set count where their bits are clear. */
    void add(long[] rows, int offset, int count, int inverted) {
        kernels.countRows(rows, offset, words, count, inverted, planes, planeCount);
    }

    int[] counts() {
        int[] counts = new int[columns];
        int group = Math.min(kernels.groupWords(), Math.max(1, words));
        for (int word = 0; word < words; word++) {
            int first = word / group * group;
            int width = Math.min(group, words - first);
            for (int plane = 0; plane < planeCount; plane++) {
                long bits = planes[first * planeCount + plane * width + word - first];
                for (int k = Long.SIZE * word; k < Math.min(columns, Long.SIZE * (word + 1)); k++) {
                    counts[k] |= (int) (bits >>> k & 1) << plane;
                }
            }
        }
        return counts;
    }
}
