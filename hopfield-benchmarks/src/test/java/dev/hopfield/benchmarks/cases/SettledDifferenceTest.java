package dev.hopfield.benchmarks.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.benchmarks.harness.Judgement;
import dev.hopfield.benchmarks.inputs.BipolarInputs;
import dev.hopfield.benchmarks.peers.Settled;
import dev.hopfield.classic.ClassicModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettledDifferenceTest {

    private final BipolarInputs inputs = new BipolarInputs(200, 2, 2, new Seed(7));
    private final Memory memory = new ClassicModel().store(inputs.patterns(), new Seed(0));
    private final Settled patterns = new Settled(inputs.patterns(), 1);

    @Test
    void isThePartOfUnitsThatDiffer() {
        Settled cues = new Settled(inputs.cues(), 1);
        assertThat(new SettledDifference(0.2, Optional.empty()).apply(patterns, cues))
                .isEqualTo(new Judgement(true, "10.00 % of units"));
        assertThat(new SettledDifference(0.01, Optional.empty())
                        .apply(patterns, cues)
                        .agrees())
                .isFalse();
    }

    @Test
    void fixedPointsOfTheMemoryMayDiffer() {
        assertThat(new SettledDifference(0.01, Optional.of(memory)).apply(patterns, patterns))
                .isEqualTo(new Judgement(true, "0.00 % of units"));
    }

    @Test
    void whatIsNoFixedPointIsFoundHoweverClose() {
        BitPatterns.Builder close = BitPatterns.builder(inputs.patterns().encoding(), 2, 200);
        for (int row = 0; row < 2; row++) {
            close.row(row, inputs.patterns().row(row), 0);
        }
        close.set(0, 0, !inputs.patterns().bit(0, 0));
        Judgement judgement =
                new SettledDifference(0.2, Optional.of(memory)).apply(patterns, new Settled(close.build(), 1));
        assertThat(judgement.agrees()).isFalse();
        assertThat(judgement.difference()).contains("no fixed point");
    }
}
