package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.random.Seed;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final int[] CLASSES = {0, 0, 0, 1, 1, 2, 0, 2, 2, 0};

    private static int[] classesInOrder(long seed) {
        return Arrays.stream(Rows.distinctClassesFirst(CLASSES, new Seed(seed)))
                .map(row -> CLASSES[row])
                .toArray();
    }

    @Test
    void takesEveryRowOnce() {
        assertThat(Rows.distinctClassesFirst(CLASSES, Agreement.SEED))
                .containsExactlyInAnyOrder(
                        IntStream.range(0, CLASSES.length).boxed().toArray(Integer[]::new));
    }

    @Test
    void takesDistinctClassesFirst() {
        assertThat(Arrays.copyOfRange(classesInOrder(1), 0, 3)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(Arrays.copyOfRange(classesInOrder(1), 3, 6)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void goesOnWithTheClassesThatHaveRowsLeft() {
        assertThat(Arrays.copyOfRange(classesInOrder(1), 6, 8)).containsExactlyInAnyOrder(0, 2);
        assertThat(Arrays.copyOfRange(classesInOrder(1), 8, 10)).containsOnly(0);
    }

    @Test
    void takesClassesInRandomOrder() {
        assertThat(IntStream.range(0, 50)
                        .map(seed -> classesInOrder(seed)[0])
                        .distinct()
                        .count())
                .isEqualTo(3);
    }
}
