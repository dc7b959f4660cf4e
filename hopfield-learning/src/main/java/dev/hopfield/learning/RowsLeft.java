package dev.hopfield.learning;

/** Which rows are left when some are forgotten. */
final class RowsLeft {

    private RowsLeft() {}

    /**
     * @param count number of rows
     * @param forgotten each at most once
     * @return the others, in their order
     * @throws IllegalArgumentException if a row is not there or named twice, or none would be left
     */
    static int[] after(int count, int... forgotten) {
        boolean[] gone = new boolean[count];
        for (int row : forgotten) {
            if (row < 0 || row >= count) {
                throw new IllegalArgumentException("pattern " + row + " cannot be forgotten; there are " + count
                        + ", counted from 0\nName rows from 0 to " + (count - 1) + ".");
            }
            if (gone[row]) {
                throw new IllegalArgumentException(
                        "pattern " + row + " is to be forgotten twice\nName each row at most once.");
            }
            gone[row] = true;
        }
        if (forgotten.length == count) {
            throw new IllegalArgumentException(
                    "all " + count + " patterns are to be forgotten\nLeave at least 1, or drop the memory.");
        }
        int[] left = new int[count - forgotten.length];
        int next = 0;
        for (int row = 0; row < count; row++) {
            if (!gone[row]) {
                left[next++] = row;
            }
        }
        return left;
    }
}
