package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.toy.Guess;
import dev.hopfield.runner.toy.Refusing;
import dev.hopfield.runner.toy.Word;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SearchNeedTest {

    private static final long HEAP = 1_000_000_000;
    private static final int UNITS = 1000;

    private static HeapBudget budget(long heap, int threads) {
        return new HeapBudget(heap, Long.MAX_VALUE, new Crew(threads));
    }

    private static Forecast forecast(Search... points) {
        return new Foresight(budget(HEAP, 1), 1).of(Search.cells(points));
    }

    private static Search words(int units) {
        return Search.small().with(new Word(units)).only("guess", new Guess(1)).withTrials(1);
    }

    private static CellResult run(Search search, long heap) throws IOException, InterruptedException {
        return new CellRunner(budget(heap, 1), Workers.caller()).run(new Cell(search.point(), 0));
    }

    @Test
    void countsTheInstanceTheSolverAndTheFinalStates() {
        long instance = UNITS * UNITS * Double.BYTES;
        long solver = 500 * UNITS * Double.BYTES;
        long states = 500 * 16 * Long.BYTES;
        long bytes = forecast(words(UNITS).withStarts(500)).bytes();
        assertThat(bytes - instance - solver - states)
                .as("numbers of each start, and a state that is looked at")
                .isBetween(500L * 12 + 2 * UNITS * Double.BYTES, 500L * 16 + 2 * UNITS * Double.BYTES);
    }

    @Test
    void countsTraces() {
        assertThat(forecast(words(UNITS).withTraces(10)).bytes()
                        - forecast(words(UNITS)).bytes())
                .isEqualTo(10 * 256 * 12);
    }

    @Test
    void takesTheMostThatASolverNeeds() {
        Search modest = words(UNITS).withStarts(5000);
        assertThat(forecast(modest.with("refusing", new Refusing())).bytes())
                .isEqualTo(forecast(modest).bytes());
    }

    @Test
    void refusesWhatCanNeverFit() {
        Forecast.Refusal refusal = forecast(words(10), words(100_000).with("refusing", new Refusing()))
                .refusal()
                .orElseThrow();
        assertThat(refusal.label()).isEqualTo("guess");
        assertThat(refusal.reason())
                .matches("needs 80\\.0 GB, but the heap limit is 1\\.0 GB, of which 70 % may be used;"
                        + " raise it with HOPFIELD_JAVA_OPTS=-Xmx107g, or take a smaller problem or fewer starts");
    }

    @Test
    void refusesTheImpossibleWithoutOverflow() {
        assertThat(forecast(words(Integer.MAX_VALUE).withStarts(Integer.MAX_VALUE))
                        .refusal())
                .isPresent();
    }

    @Test
    void tellsNothingOfProblemsThatHaveToBeDrawn() {
        assertThat(forecast(words(10).with(new Word(UNITS, Word.Knowledge.OPTIMUM)))
                        .bytes())
                .isZero();
    }

    @Test
    void endsTheRunOfACellThatCanNeverFit() {
        assertThatThrownBy(() -> run(words(UNITS), 1_000_000))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("guess needs 8.1 MB, but the heap limit is 1.0 MB");
    }

    @Test
    void costsASolverItsRowWhereTheNeedIsKnownLate() throws IOException, InterruptedException {
        Search late = words(10).with(new Word(UNITS, Word.Knowledge.OPTIMUM));
        assertThat(run(late, 1_000_000).rows().get(0).error()).startsWith("needs 8.1 MB, but the heap limit is 1.0 MB");
        assertThat(run(late, HEAP).rows().get(0).error()).isEmpty();
    }
}
