package dev.hopfield.api.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import org.junit.jupiter.api.Test;

class SearchOutcomeTest {

    /** Two starts of which nothing is asked but how many there are. */
    private static SearchOutcome twoStarts() {
        Attempts attempts =
                Attempts.of(BitPatterns.builder(Encoding.BINARY, 2, 3).build(), new int[] {1, 2}, new StopReason[] {
                    StopReason.CONVERGED, StopReason.CYCLE
                });
        return new SearchOutcome() {
            @Override
            public Instance instance() {
                throw new UnsupportedOperationException("no instance is needed");
            }

            @Override
            public Attempts attempts() {
                return attempts;
            }

            @Override
            public Solution solution(int start) {
                return start == 0 ? Solution.of(1) : Solution.invalid();
            }

            @Override
            public double energy(int start) {
                return start;
            }
        };
    }

    @Test
    void takesTheMeanOverAllStarts() {
        SearchOutcome outcome = twoStarts();
        assertThat(outcome.mean(start -> outcome.attempts().steps(start))).isEqualTo(1.5);
    }

    @Test
    void hasNoMeanOfWhatSomeStartsLack() {
        SearchOutcome outcome = twoStarts();
        assertThat(outcome.mean(start -> outcome.solution(start).value().orElse(Double.NaN)))
                .isNaN();
    }
}
