package dev.hopfield.api.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FixedPointTest {

    private static final BitPatterns ENDS = BitPatterns.bipolar(
            new int[] {1, 1, -1}, new int[] {1, -1, 1}, new int[] {-1, 1, -1}, new int[] {1, -1, 1}, new int[] {1, 1, 1
            });

    @Test
    void areCountedTheMostVisitedFirst() {
        assertThat(FixedPoint.of(converged(ENDS), 0))
                .containsExactly(
                        new FixedPoint(ENDS.range(1, 2), 1, 2),
                        new FixedPoint(ENDS.range(0, 1), 0, 1),
                        new FixedPoint(ENDS.range(2, 3), 2, 1),
                        new FixedPoint(ENDS.range(4, 5), 4, 1));
    }

    @Test
    void areOneWithTheirReverseIfWanted() {
        assertThat(FixedPoint.upToReversal(converged(ENDS), 0, 0))
                .extracting(FixedPoint::cue, FixedPoint::hits)
                .containsExactly(tuple(1, 3), tuple(0, 1), tuple(4, 1));
    }

    @Test
    void ofRealStatesMayDifferByATolerance() {
        RealPatterns ends = RealPatterns.of(new float[] {0.5f, 1}, new float[] {0.505f, 1}, new float[] {0.5f, 0.9f});
        assertThat(FixedPoint.of(converged(ends), 0.01))
                .extracting(FixedPoint::cue, FixedPoint::hits)
                .containsExactly(tuple(0, 2), tuple(2, 1));
    }

    @Test
    void areOnlyWhereRecallConverged() {
        StopReason[] reasons = new StopReason[ENDS.count()];
        Arrays.fill(reasons, StopReason.CYCLE);
        assertThat(FixedPoint.of(Recall.of(ENDS, new int[ENDS.count()], reasons), 0))
                .isEmpty();
    }

    private static Recall converged(Patterns states) {
        StopReason[] reasons = new StopReason[states.count()];
        Arrays.fill(reasons, StopReason.CONVERGED);
        return Recall.of(states, new int[states.count()], reasons);
    }
}
