package dev.hopfield.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {

    private static final long MILLI = 1_000_000;

    private final List<String> log = new ArrayList<>();
    private final FakeContender ours = new FakeContender("ours", 20 * MILLI, 42, log);
    private final FakeContender slower = new FakeContender("slower", 50 * MILLI, 42, log);
    private final FakeContender wrong = new FakeContender("wrong", MILLI, 41, log);

    private CaseResult run(List<Entrant<Integer>> entrants) {
        CaseRunner runner = new CaseRunner(
                Schedule.smoke(),
                limit -> new FakeContender(limit.title(), 10 * MILLI, 0, log).working(Work.bounded(limit, 1)));
        return runner.run(new Case<>(
                "a case", 1, entrants, (a, b) -> new Judgement(a.equals(b), Integer.toString(Math.abs(a - b)))));
    }

    private static Entrant<Integer> entrant(FakeContender contender) {
        return new Entrant<>(contender.name(), () -> contender);
    }

    private static Timing timing(CaseResult result, int row) {
        return result.rows().get(row).timing().orElseThrow();
    }

    @Test
    void aRatioIsThatOfMediansToTheReference() {
        CaseResult result = run(List.of(entrant(ours), entrant(slower)));
        assertThat(timing(result, 0).ratio()).hasValue(1);
        assertThat(timing(result, 1).ratio().orElseThrow()).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void whoComputesSomethingElseHasNoRatio() {
        CaseResult result = run(List.of(entrant(ours), entrant(wrong)));
        assertThat(timing(result, 1).ratio()).isEmpty();
        assertThat(result.rows().get(1).difference()).isEqualTo("1");
    }

    @Test
    void aShareIsTheDemandByTheLimitOfTheSameRounds() {
        // The probe reaches 1 in 10 ms, so 100 a second; ours asks for 0.5 in 20 ms, so 25 a second.
        ours.working(Work.of(1, "things/s").demanding(Limit.MEMORY, 0.5));
        Timing.Share share = timing(run(List.of(entrant(ours))), 0).share().orElseThrow();
        assertThat(share.limit()).isEqualTo(Limit.MEMORY);
        assertThat(share.fraction()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void aRateIsTheWorkOfACallByItsTime() {
        ours.working(Work.of(3, "things/s"));
        assertThat(timing(run(List.of(entrant(ours))), 0).rate()).isCloseTo(150, within(1e-6));
    }

    @Test
    void whoIsAbsentHasARowThatSaysWhy() {
        Entrant<Integer> absent = new Entrant<>("absent", () -> {
            throw new Absent("has no room");
        });
        Row row = run(List.of(entrant(ours), absent)).rows().get(1);
        assertThat(row).isEqualTo(new Row("absent", Optional.empty(), "", "has no room", List.of()));
    }

    @Test
    void theReferenceMustBeThere() {
        Entrant<Integer> absent = new Entrant<>("absent", () -> {
            throw new Absent("has no room");
        });
        assertThatIllegalStateException().isThrownBy(() -> run(List.of(absent))).withMessageContaining("a case");
    }

    @Test
    void allAreClosedAfterwards() {
        run(List.of(entrant(ours), entrant(slower)));
        assertThat(List.of(ours, slower)).allMatch(FakeContender::isClosed);
    }

    @Test
    void allAreClosedWhenOneFails() {
        Entrant<Integer> failing = new Entrant<>("failing", () -> {
            throw new IllegalStateException("broken");
        });
        assertThatIllegalStateException().isThrownBy(() -> run(List.of(entrant(ours), failing)));
        assertThat(ours.isClosed()).isTrue();
    }
}
