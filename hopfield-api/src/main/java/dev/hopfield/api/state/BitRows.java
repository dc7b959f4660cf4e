package dev.hopfield.api.state;

/** Where packed rows come from: blocks that are kept, or a generator. */
interface BitRows {

    /** Rows of each block but the last. */
    int rowsPerBlock();

    /** The words of one block, row after row. */
    long[] block(int block);

    /** Copies the words of one row. */
    void copyRow(int row, long[] into, int offset);

    /** The memory that is kept, in bytes. */
    long bytes();

    /** Rows in blocks of words. */
    record Kept(long[][] blocks, int rowsPerBlock, int wordsPerRow) implements BitRows {

        private static final int BLOCK_WORDS = 1 << 24;

        static Kept zero(int count, int wordsPerRow) {
            int rowsPerBlock = Shape.rowsPerBlock(BLOCK_WORDS, wordsPerRow);
            long[][] blocks = new long[Shape.blockCount(count, rowsPerBlock)][];
            for (int block = 0; block < blocks.length; block++) {
                blocks[block] = new long[Math.min(rowsPerBlock, count - block * rowsPerBlock) * wordsPerRow];
            }
            return new Kept(blocks, rowsPerBlock, wordsPerRow);
        }

        @Override
        public long[] block(int block) {
            return blocks[block];
        }

        @Override
        public void copyRow(int row, long[] into, int offset) {
            System.arraycopy(blocks[row / rowsPerBlock], row % rowsPerBlock * wordsPerRow, into, offset, wordsPerRow);
        }

        @Override
        public long bytes() {
            long words = 0;
            for (long[] block : blocks) {
                words += block.length;
            }
            return words * Long.BYTES;
        }
    }

    /** Rows that are made anew each time. */
    record Generated(RowGenerator generator, int units, int wordsPerRow) implements BitRows {

        @Override
        public int rowsPerBlock() {
            return 1;
        }

        @Override
        public long[] block(int block) {
            long[] words = new long[wordsPerRow];
            copyRow(block, words, 0);
            return words;
        }

        @Override
        public void copyRow(int row, long[] into, int offset) {
            generator.generate(row, into, offset);
            into[offset + wordsPerRow - 1] &= Shape.lastWord(units);
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
