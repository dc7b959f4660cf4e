package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.toy.Failing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {

    private static Outlook outlook(TimeLimit calibration, List<Cell> cells) throws IOException {
        return new Execution(new LocalEngine(), 1).outlook(cells, Optional.of(calibration));
    }

    @Test
    void beginsWithTheEndsAndAMiddleAndFillsTheGaps() {
        assertThat(Rehearsal.spread(9)).containsExactly(0, 4, 8, 2, 6, 1, 3, 5, 7);
        assertThat(Rehearsal.spread(2)).containsExactly(0, 1);
        assertThat(Rehearsal.spread(1)).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 10, 100, 1023})
    void visitsEachOnce(int count) {
        assertThat(Rehearsal.spread(count))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, count).boxed().toList());
    }

    @Test
    void countsCellsRowsAndMemories() throws IOException {
        Comparison noisy = Comparison.small().withTrials(5);
        List<Cell> cells = Comparison.cells(noisy, noisy.withCorruption(new Flip(0.3)));
        Outlook outlook = new Execution(new LocalEngine(), 2).outlook(cells, Optional.empty());
        assertThat(outlook.cells()).isEqualTo(10);
        assertThat(outlook.rows()).isEqualTo(20);
        assertThat(outlook.memories())
                .as("two models, four whole batches and one that is cut for two threads")
                .isEqualTo(2 * (4 + 2));
        assertThat(outlook.time()).isEmpty();
        assertThat(outlook.demand().orElseThrow().label()).isEqualTo("echo");
        assertThat(outlook.demand().orElseThrow().sideBySide()).isEqualTo(2);
    }

    /** A hundred trials of at least 2 ms each. */
    @Test
    void estimatesTheTimeOfAllByThatOfAFew() throws IOException {
        Comparison slow =
                Comparison.small().only("slow", new Slow(new AtomicInteger())).withTrials(100);
        Outlook.Duration time =
                outlook(TimeLimit.of("2s"), Comparison.cells(slow)).time().orElseThrow();
        assertThat(time.seconds()).isBetween(0.2, 60.0);
        assertThat(time.least()).isLessThan(time.seconds());
        assertThat(time.most()).isGreaterThan(time.seconds());
        assertThat(time.isBound()).isFalse();
        assertThat(time.shares()).containsOnlyKeys("slow").containsValue(1.0);
    }

    @Test
    void countsStoringOnceForCellsThatShareIt() throws IOException {
        AtomicInteger stores = new AtomicInteger();
        Comparison slow = Comparison.small().only("slow", new Slow(stores)).withTrials(1);
        Comparison[] noises = IntStream.range(0, 10)
                .mapToObj(i -> slow.withCorruption(new Flip(i / 100.0)))
                .toArray(Comparison[]::new);
        Outlook outlook = outlook(TimeLimit.of("2s"), Comparison.cells(noises));
        assertThat(outlook.memories()).isEqualTo(1);
        assertThat(outlook.rows()).isEqualTo(10);
        assertThat(stores).as("it ran, each cell on its own").hasValueGreaterThanOrEqualTo(10);
    }

    @Test
    void tellsABoundWhereACellDoesNotComeToItsEnd() throws IOException {
        Comparison endless = Comparison.small().only("slow", new Slow(new AtomicInteger(), 400_000_000L));
        Outlook.Duration time =
                outlook(TimeLimit.of("5ms"), Comparison.cells(endless)).time().orElseThrow();
        assertThat(time.isBound()).isTrue();
    }

    @Test
    void tellsWhoFails() throws IOException {
        Comparison failing = Comparison.small().with("failing", new Failing());
        assertThat(outlook(TimeLimit.of("1s"), Comparison.cells(failing))
                        .time()
                        .orElseThrow()
                        .failures())
                .containsOnlyKeys("failing")
                .containsValue("it never stores 6 patterns");
    }

    @Test
    void endsWhenPatternsCannotBeRead() {
        List<Cell> cells = Comparison.cells(Comparison.small().withPatterns(seed -> {
            throw new InvalidData("p.csv:3", "it is broken", "mend it");
        }));
        assertThatThrownBy(() -> outlook(TimeLimit.of("1s"), cells)).isInstanceOf(InvalidData.class);
    }

    @Test
    void rehearsesSearchesToo() throws IOException {
        Outlook outlook = outlook(TimeLimit.of("1s"), Search.cells(Search.small()));
        assertThat(outlook.memories()).isZero();
        assertThat(outlook.time().orElseThrow().shares()).containsOnlyKeys("rash", "patient");
    }
}
