package dev.hopfield.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FastestOfTest {

    private final List<String> log = new ArrayList<>();
    private final FakeContender slow = new FakeContender("slow way", 3_000_000, 0, log);
    private final FakeContender fast = new FakeContender("fast way", 2_000_000, 0, log);

    @Test
    void theFastestTakesPart() {
        FastestOf<Integer> peer = new FastestOf<>("peer", List.of(slow, fast), Duration.ZERO);
        peer.tune();
        assertThat(peer.run(1)).isEqualTo(2_000_000);
        assertThat(peer.note()).isEqualTo("fast way");
    }

    @Test
    void allThatWereTriedAreTold() {
        FastestOf<Integer> peer = new FastestOf<>("peer", List.of(slow, fast), Duration.ZERO);
        peer.tune();
        assertThat(peer.tried()).containsExactly("slow way 3.00 ms", "fast way 2.00 ms");
    }

    @Test
    void theOnlyWayIsNotTried() {
        FastestOf<Integer> peer = new FastestOf<>("peer", List.of(slow), Duration.ZERO);
        peer.tune();
        assertThat(log).isEmpty();
        assertThat(peer.tried()).isEmpty();
    }

    @Test
    void allWaysAreClosed() {
        new FastestOf<>("peer", List.of(slow, fast), Duration.ZERO).close();
        assertThat(List.of(slow, fast)).allMatch(FakeContender::isClosed);
    }
}
