package dev.hopfield.api.state;

/** Checks and block arithmetic that packed and real states share. */
final class Shape {

    private Shape() {}

    static void check(int count, int units) {
        if (count < 0 || units < 1) {
            throw new IllegalArgumentException(
                    "states need at least 0 rows and 1 unit, but got " + count + " rows of " + units + " units");
        }
    }

    static void checkRow(int row, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException("row " + row + " has " + length + " units but row 0 has " + expected
                    + "; rows must be equally long");
        }
    }

    /** That two batches can follow each other. */
    static void checkAlike(Patterns first, Patterns second) {
        if (first.units() != second.units() || first.encoding() != second.encoding()) {
            throw new IllegalArgumentException("states of " + first.units() + " units, " + first.encoding()
                    + ", cannot be followed by states of " + second.units() + " units, " + second.encoding()
                    + "; give states of as many units, and convert them with as(" + first.encoding() + ")");
        }
    }

    /** A multiple of 64 where a block holds that many, so that blocks can be transposed word by word. */
    static int rowsPerBlock(int blockSize, int rowSize) {
        int rows = Math.max(1, blockSize / rowSize);
        return rows < Long.SIZE ? rows : rows / Long.SIZE * Long.SIZE;
    }

    static int wordsPerRow(int units) {
        return (units - 1) / Long.SIZE + 1;
    }

    /** A set bit for each unit of the last word of a row. */
    static long lastWord(int units) {
        return -1L >>> (Long.SIZE * wordsPerRow(units) - units);
    }

    static int blockCount(int count, int rowsPerBlock) {
        return count == 0 ? 0 : (count - 1) / rowsPerBlock + 1;
    }
}
