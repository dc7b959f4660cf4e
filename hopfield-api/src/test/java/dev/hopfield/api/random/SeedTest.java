package dev.hopfield.api.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest {

    private static final Seed SEED = new Seed(1982);

    @ParameterizedTest
    @CsvSource({"patterns, -6270329865326736011", "'', 8193246414746473054"})
    void givesTheSameChildToANameForEver(String name, long golden) {
        assertThat(SEED.child(name)).isEqualTo(new Seed(golden));
    }

    @ParameterizedTest
    @CsvSource({"0, 8816196379256142637", "7, 4865379391526541660", "-1, -299949324198933385"})
    void givesTheSameChildToAnIndexForEver(long index, long golden) {
        assertThat(SEED.child(index)).isEqualTo(new Seed(golden));
    }

    @Test
    void givesChildrenThatDoNotDependOnOthersDrawnBefore() {
        Seed undisturbed = SEED.child("cues");
        SEED.child("patterns").stream().nextLong();
        SEED.stream().nextLong();
        assertThat(SEED.child("cues")).isEqualTo(undisturbed);
    }

    @Test
    void tellsNamesFromIndices() {
        assertThat(SEED.child("7")).isNotEqualTo(SEED.child(7));
    }

    @Test
    void tellsTheOrderOfNamesApart() {
        assertThat(SEED.child("a").child("b")).isNotEqualTo(SEED.child("b").child("a"));
    }

    @Test
    void tellsTheSumOfIndicesApart() {
        assertThat(SEED.child(1).child(2)).isNotEqualTo(SEED.child(3));
    }

    @Test
    void tellsManyIndicesOfManyParentsApart() {
        assertThat(LongStream.range(0, 100)
                        .mapToObj(Seed::new)
                        .flatMap(parent -> LongStream.range(0, 100).mapToObj(parent::child))
                        .collect(Collectors.toSet()))
                .hasSize(10_000);
    }

    @Test
    void startsStreamsOfNeighboursFarApart() {
        long common = Stream.of(SEED.child(0), SEED.child(1))
                .map(child -> child.stream().nextLong())
                .reduce((a, b) -> ~(a ^ b))
                .orElseThrow();
        assertThat(Long.bitCount(common)).isBetween(12, 52);
    }

    @Test
    void startsTheSameStreamAgain() {
        RandomStream used = SEED.stream();
        long first = used.nextLong();
        used.nextLong();
        assertThat(SEED.stream().nextLong()).isEqualTo(first);
    }
}
