package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.testkit.PropertyTest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All bipolar units at once. */
class SynchronousTest {

    private static final Seed SEED = new Seed(1);

    /** sign(sum_mu F(xi_mu,i + rest) - F(-xi_mu,i + rest)) for F(x) = x^3, as it is before where that is 0. */
    private static int[] step(BitPatterns patterns, int[] state) {
        return IntStream.range(0, state.length)
                .map(unit -> {
                    BigInteger sum = BigInteger.ZERO;
                    for (int pattern = 0; pattern < patterns.count(); pattern++) {
                        int own = (int) patterns.value(pattern, unit);
                        int rest = -own * state[unit];
                        for (int other = 0; other < state.length; other++) {
                            rest += (int) patterns.value(pattern, other) * state[other];
                        }
                        sum = sum.add(BigInteger.valueOf(rest + own).pow(3))
                                .subtract(BigInteger.valueOf(rest - own).pow(3));
                    }
                    return sum.signum() == 0 ? state[unit] : sum.signum();
                })
                .toArray();
    }

    private static int[] row(BitPatterns states, int row) {
        return IntStream.range(0, states.units())
                .map(unit -> (int) states.value(row, unit))
                .toArray();
    }

    @PropertyTest
    void oneStepIsThatOfTheFormula(Seed seed, int size) {
        int units = 3 + 2 * size;
        BitPatterns patterns =
                Draws.bipolar(2 * size, units, seed.child("patterns").value());
        BitPatterns cue = Draws.bipolar(1, units, seed.child("cue").value());
        Memory memory = new DenseModel(new Polynomial(3))
                .with(new Synchronous(Optional.of(1)))
                .store(patterns, SEED);
        Recall recall = memory.recall(Cues.of(cue), RecallOptions.of(7, SEED));
        assertThat(row((BitPatterns) recall.states(), 0)).isEqualTo(step(patterns, row(cue, 0)));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.COMPLETED);
        assertThat(recall.steps(0)).isEqualTo(1);
    }

    /** One pattern of two units: with degree 2, w = 1/N everywhere off the diagonal, so that +- and -+ take turns. */
    @Test
    void cyclesAreFound() {
        BitPatterns pattern = BitPatterns.bipolar(new int[] {1, 1});
        Recall recall = new DenseModel(new Polynomial(2))
                .with(new Synchronous())
                .store(pattern, SEED)
                .recall(Cues.of(BitPatterns.bipolar(new int[] {1, -1}, new int[] {1, 1})), RecallOptions.of(50, SEED));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CYCLE);
        assertThat(recall.stopReason(1)).isEqualTo(StopReason.CONVERGED);
        assertThat(recall.steps(1)).isEqualTo(1);
    }

    @Test
    void theLimitOnStepsComesFirst() {
        BitPatterns patterns = Draws.bipolar(40, 60, 3);
        DenseModel model = new DenseModel(new Polynomial(3)).with(new Synchronous(Optional.of(3)));
        Recall recall = model.store(patterns, SEED).recall(Cues.of(Draws.bipolar(1, 60, 4)), RecallOptions.of(2, SEED));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
        assertThat(recall.steps(0)).isEqualTo(2);
    }

    @Test
    void observersSeeNoEnergyThatIsNotFollowed() {
        BitPatterns patterns = Draws.bipolar(5, 60, 5);
        List<Boolean> shown = new ArrayList<>();
        new DenseModel(new Polynomial(3))
                .with(new Synchronous())
                .store(patterns, SEED)
                .recall(
                        Cues.of(Draws.bipolar(1, 60, 6)),
                        RecallOptions.of(9, SEED)
                                .observedBy(step -> shown.add(step.energy().isPresent())));
        assertThat(shown).isNotEmpty().doesNotContain(true);
    }

    @Test
    void noStepsAreRefused() {
        assertThatThrownBy(() -> new Synchronous(Optional.of(0)))
                .isInstanceOf(InvalidParameter.class)
                .hasMessage("steps is 0; make at least 1 step");
    }
}
