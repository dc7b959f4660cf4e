package dev.hopfield.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static final BitPatterns BITS =
            BitPatterns.bipolar(new int[] {1, 1, -1, -1}, new int[] {1, -1, 1, 1}, new int[] {-1, -1, 1, 1});

    @Test
    void countAgreementsLessDisagreements() {
        assertThat(Overlaps.of(BITS, BITS)).isDeepEqualTo(new double[][] {{1, -0.5, -1}, {-0.5, 1, 0.5}, {-1, 0.5, 1}});
    }

    @Test
    void ofBitsDoNotDependOnTheirReading() {
        assertThat(Overlaps.of(BITS.as(Encoding.BINARY), BITS)).isDeepEqualTo(Overlaps.of(BITS, BITS));
    }

    @Test
    void countUnitsBeyondAWord() {
        int[] up = new int[130];
        Arrays.fill(up, 1);
        int[] last = up.clone();
        last[129] = -1;
        assertThat(Overlaps.of(BitPatterns.bipolar(up), BitPatterns.bipolar(last))[0][0])
                .isEqualTo(128.0 / 130);
    }

    @Test
    void ofRealStatesAreCosines() {
        RealPatterns state = RealPatterns.of(new float[] {3, 4}, new float[2]);
        RealPatterns pattern = RealPatterns.of(new float[] {8, 6});
        assertThat(Overlaps.of(state, pattern)).isDeepEqualTo(new double[][] {{48.0 / 50}, {0}});
    }

    @Test
    void needAsManyUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overlaps.of(BITS, RealPatterns.of(new float[3])))
                .withMessageContainingAll("4 units", "3");
    }
}
