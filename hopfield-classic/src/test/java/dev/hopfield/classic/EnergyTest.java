package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.learning.Hebbian;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnergyTest {

    private final BitPatterns patterns = Draws.patterns(30, 130, "patterns");

    @Test
    void isMinusHalfOfTheQuadraticFormOfTheMatrix() {
        BruteForce matrix = new BruteForce(patterns);
        BitPatterns states = Draws.patterns(1, 130, "states");
        int[] state = new int[130];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = (int) states.value(0, unit);
        }
        long form = 0;
        for (int unit = 0; unit < state.length; unit++) {
            form += (long) state[unit] * matrix.field(state, unit);
        }
        assertThat(memory(new RandomOrderUpdate()).energy(states)).containsExactly(-0.5 * form / 130);
    }

    /** For one pattern, -1/2 (N^2 - N)/N. */
    @Test
    void ofASinglePatternIsHalfAUnitBelowZeroForEachOtherUnit() {
        BitPatterns one = Draws.patterns(1, 65, "one");
        EnergyMemory memory = (EnergyMemory) new ClassicModel().store(one, SEED);
        assertThat(memory.energy(one)).containsExactly(-32.0);
    }

    @Test
    void ofUncoupledUnitsIsZeroWithoutASign() {
        BitPatterns uncoupled = BitPatterns.bipolar(new int[] {1, 1}, new int[] {1, -1});
        EnergyMemory memory = (EnergyMemory) new ClassicModel().store(uncoupled, SEED);
        assertThat(Double.doubleToRawLongBits(memory.energy(uncoupled)[0])).isZero();
    }

    static Stream<UpdateSchedule> asynchronous() {
        return Stream.of(new RandomOrderUpdate(), new SequentialUpdate());
    }

    @ParameterizedTest
    @MethodSource("asynchronous")
    void fallsInEverySweepThatChangesAUnitWhenOneActsAtATime(UpdateSchedule update) {
        BitPatterns cues = Draws.patterns(1, 130, "cues");
        List<Double> energies = energies(memory(update), cues).stream()
                .map(OptionalDouble::getAsDouble)
                .toList();
        List<Double> untilFixed = energies.subList(0, energies.size() - 1);
        assertThat(untilFixed)
                .hasSizeGreaterThan(2)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void isShownToObserversWhenAllUnitsActAtOnceToo() {
        assertThat(energies(memory(new SynchronousUpdate()), patterns)).allMatch(OptionalDouble::isPresent);
    }

    @Test
    void doesNotExistForCouplingsThatAreNotSymmetric() {
        Memory memory = new ClassicModel(new Shift()).store(patterns, SEED);
        assertThat(memory).isNotInstanceOf(EnergyMemory.class);
        assertThat(energies(memory, patterns)).allMatch(OptionalDouble::isEmpty);
    }

    @Test
    void isRefusedForStatesThatAreNotBipolar() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory(new RandomOrderUpdate()).energy(patterns.as(Encoding.BINARY)))
                .withMessageContaining("BINARY");
    }

    private EnergyMemory memory(UpdateSchedule update) {
        return (EnergyMemory) new ClassicModel(new Hebbian(), update).store(patterns, SEED);
    }

    private static List<OptionalDouble> energies(Memory memory, BitPatterns cue) {
        List<OptionalDouble> energies = new ArrayList<>();
        memory.recall(
                Cues.of(cue), RecallOptions.of(50, SEED).observedBy((RecallStep step) -> energies.add(step.energy())));
        return energies;
    }
}
