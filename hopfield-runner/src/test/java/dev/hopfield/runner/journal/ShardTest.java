package dev.hopfield.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    private static List<Integer> units(Shard shard, int total) {
        return IntStream.range(0, total).filter(shard::has).boxed().toList();
    }

    @Test
    void hasEverySoManyOfTheCells() {
        assertThat(units(Shard.of("1/3"), 7)).containsExactly(0, 3, 6);
        assertThat(units(Shard.of("2/3"), 7)).containsExactly(1, 4);
        assertThat(units(Shard.of("3/3"), 7)).containsExactly(2, 5);
        assertThat(units(Shard.of("3/3"), 2)).isEmpty();
    }

    @Test
    void isWholeIfThereIsNoOther() {
        assertThat(Shard.of("1/1").isWhole()).isTrue();
        assertThat(Shard.of("1/2").isWhole()).isFalse();
        assertThat(units(Shard.WHOLE, 3)).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1/", "/2", "-1/2", "1 / 2", "1/2/3", "a/b", "1/9999999999"})
    void refusesOtherTexts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.of(text))
                .withMessage("'" + text + "' is no shard; write its number and how many there are: 2/8");
    }

    @ParameterizedTest
    @CsvSource({"0/2", "3/2", "1/0"})
    void refusesShardsThatThereAreNot(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.of(text))
                .withMessageStartingWith("there is no shard ");
    }
}
