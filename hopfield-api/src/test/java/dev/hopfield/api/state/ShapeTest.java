package dev.hopfield.api.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest(name = "blocks of {0} hold {2} rows of {1}")
    @CsvSource({"1000, 1001, 1", "1000, 1000, 1", "1000, 400, 2", "1000, 16, 62", "1000, 15, 64", "1000, 5, 192"})
    void fillsBlocksWithWholeRowsAndWholeWordsOfThem(int blockSize, int rowSize, int rows) {
        assertThat(Shape.rowsPerBlock(blockSize, rowSize)).isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0} rows, {1} a block, need {2} blocks")
    @CsvSource({"0, 4, 0", "1, 4, 1", "4, 4, 1", "5, 4, 2", "2147483647, 1, 2147483647", "2147483647, 2, 1073741824"})
    void countsBlocksWithoutOverflow(int count, int rowsPerBlock, int blocks) {
        assertThat(Shape.blockCount(count, rowsPerBlock)).isEqualTo(blocks);
    }
}
