package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What an observer of one recall must be shown. */
final class ObserverChecks {

    private final StepLog log = new StepLog();
    private final Recall recall;
    private final long firstRow;
    private final Reading reading;
    private final String circumstances;

    ObserverChecks(Memory memory, Patterns cues, RecallOptions options, Reading reading, String circumstances) {
        this.recall = memory.recall(Cues.of(cues), options.observedBy(log));
        this.firstRow = options.firstRow();
        this.reading = reading;
        this.circumstances = circumstances;
        assertThat(log.rows().keySet())
                .as("an observer must see every row, numbered from RecallOptions.firstRow() %s", circumstances)
                .containsExactlyElementsOf(LongStream.range(firstRow, firstRow + cues.count())
                        .boxed()
                        .toList());
    }

    void everyStepIsShownInOrder() {
        log.rows()
                .forEach((row, steps) -> assertThat(steps.stream().map(StepLog.Entry::step))
                        .as(
                                "an observer must see step 0 first and then each step once, in order, up to Recall.steps;"
                                        + " row %d %s",
                                row, circumstances)
                        .containsExactlyElementsOf(IntStream.rangeClosed(0, recall.steps(cue(row)))
                                .boxed()
                                .toList()));
    }

    void theLastStateIsTheFinalOne() {
        log.rows().forEach((row, steps) -> {
            Patterns last = steps.get(steps.size() - 1).state();
            Patterns end = recall.states().range(cue(row), cue(row) + 1);
            assertThat(Difference.decoded(last, end, reading))
                    .as(
                            "the state that an observer sees last must decode to the one returned; row %d %s",
                            row, circumstances)
                    .isEmpty();
        });
    }

    void changedUnitsAreCounted() {
        log.rows().forEach((row, steps) -> {
            List<Integer> changed = IntStream.range(0, steps.size())
                    .mapToObj(i -> i == 0
                            ? 0
                            : changed(steps.get(i - 1).state(), steps.get(i).state()))
                    .toList();
            assertThat(steps.stream().map(StepLog.Entry::changedUnits))
                    .as(
                            "changedUnits must count the units that decode to another bit than one step before, and be 0"
                                    + " at step 0; steps of row %d %s",
                            row, circumstances)
                    .containsExactlyElementsOf(changed);
        });
    }

    private int cue(long row) {
        return (int) (row - firstRow);
    }

    private int changed(Patterns before, Patterns after) {
        Patterns from = reading.signs(before);
        Patterns to = reading.signs(after);
        return (int) IntStream.range(0, from.units())
                .filter(unit -> from.value(0, unit) != to.value(0, unit))
                .count();
    }
}
