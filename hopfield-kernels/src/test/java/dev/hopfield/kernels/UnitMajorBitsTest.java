package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMajorBitsTest {

    @ParameterizedTest(name = "{0} patterns of {1} units, about {2} words a block")
    @CsvSource({"650,333,1", "650,333,64", "650,333,1000", "650,333,2048", "1,1,64", "64,65,64", "65,64,1", "63,127,200"
    })
    void bitsOfAUnitLieSideBySideHoweverUnitsAreCutIntoBlocks(int count, int units, int blockWords) {
        long[] patterns = Draws.packed(Draws.random(count), count, units);
        int words = PackedRows.words(units);
        UnitMajorBits turned = new UnitMajorBits(
                Kernels.plain().packed(),
                count,
                units,
                (row, into, offset) -> System.arraycopy(patterns, row * words, into, offset, words),
                UnitMajorBitsTest::lastFirst,
                blockWords);
        for (int unit = 0; unit < units; unit++) {
            for (int pattern = 0; pattern < turned.wordsPerUnit() * Long.SIZE; pattern++) {
                long word = turned.block(unit)[turned.offset(unit) + pattern / Long.SIZE];
                int expected = pattern < count ? Draws.sign(patterns, pattern * words, unit) : -1;
                assertThat((word >>> pattern & 1) != 0 ? 1 : -1)
                        .as("unit %d, pattern %d", unit, pattern)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest(name = "{0} patterns of {1} units, about {2} words a block")
    @CsvSource({"650,333,1", "650,333,1000", "1,1,64", "64,65,64", "1021,127,200"})
    void overlapsWithSomeUnitsAreSumsOfProductsOfSigns(int count, int units, int blockWords) {
        Random random = Draws.random(count);
        long[] patterns = Draws.packed(random, count, units);
        long[] state = Draws.packed(random, 1, units);
        int words = PackedRows.words(units);
        int from = units / 3;
        int[] expected = new int[count];
        for (int pattern = 0; pattern < count; pattern++) {
            for (int unit = from; unit < units; unit++) {
                expected[pattern] += Draws.sign(patterns, pattern * words, unit) * Draws.sign(state, 0, unit);
            }
        }
        assertThat(EveryKernel.kernels()).allSatisfy(kernels -> {
            UnitMajorBits turned = new UnitMajorBits(
                    kernels.packed(),
                    count,
                    units,
                    (row, into, offset) -> System.arraycopy(patterns, row * words, into, offset, words),
                    UnitMajorBitsTest::lastFirst,
                    blockWords);
            assertThat(turned.overlaps(state, 0, from, units)).isEqualTo(expected);
        });
    }

    /** Tasks one after another, but not in their order. */
    private static void lastFirst(int tasks, IntConsumer task) {
        for (int number = tasks - 1; number >= 0; number--) {
            task.accept(number);
        }
    }
}
