package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.random.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PropertyTestTest {

    private final List<Integer> sizes = new ArrayList<>();
    private final Set<Seed> seeds = new HashSet<>();

    @PropertyTest(tries = 5)
    void growsFromTryToTry(Seed seed, int size) {
        sizes.add(size);
        seeds.add(seed);
        assertThat(size).isEqualTo(sizes.size());
    }

    @PropertyTest(tries = 2)
    void mayTakeTheSeedAlone(Seed seed) {
        assertThat(seed.value()).isNotZero();
    }

    @AfterAll
    void everyTryHadASeedOfItsOwn() {
        assertThat(seeds).hasSize(5);
    }
}
