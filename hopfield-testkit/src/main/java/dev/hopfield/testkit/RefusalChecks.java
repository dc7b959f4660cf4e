package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.stream.IntStream;

/** What a model must refuse, and what the refusal must say. */
final class RefusalChecks {

    private final Model model;
    private final RecallOptions options;
    private final String circumstances;

    RefusalChecks(Model model, RecallOptions options, String circumstances) {
        this.model = model;
        this.options = options;
        this.circumstances = circumstances;
    }

    void noPatternsAreRefused(Patterns patterns, Seed seed) {
        assertThatIllegalArgumentException()
                .as(because("storing 0 patterns must be refused with an IllegalArgumentException"))
                .isThrownBy(() -> model.store(patterns.first(0), seed));
    }

    void cuesOfAnotherSizeAreRefused(Memory memory, Patterns states) {
        for (int wrong : wrongSizes(states.units())) {
            Cues cues = Cues.of(Samples.resized(states, wrong));
            assertThatIllegalArgumentException()
                    .as(because("cues of " + wrong + " units must be refused with an IllegalArgumentException; call"
                            + " cues.requireUnits(units()) first"))
                    .isThrownBy(() -> memory.recall(cues, options))
                    .satisfies(refusal -> requireBothNumbers(refusal, states.units(), wrong));
        }
    }

    void theEnergyOfStatesOfAnotherSizeIsRefused(EnergyMemory memory, Patterns states) {
        for (int wrong : wrongSizes(states.units())) {
            Patterns resized = Samples.resized(states, wrong);
            assertThatIllegalArgumentException()
                    .as(because("the energy of states of " + wrong
                            + " units must be refused with an IllegalArgumentException"))
                    .isThrownBy(() -> memory.energy(resized))
                    .satisfies(refusal -> requireBothNumbers(refusal, states.units(), wrong));
        }
    }

    static int[] wrongSizes(int units) {
        return IntStream.of(units - 1, units + 1, 2 * units)
                .filter(wrong -> wrong > 0)
                .toArray();
    }

    private void requireBothNumbers(Exception refusal, int units, int wrong) {
        assertThat(refusal.getMessage())
                .as(because("the message must name both numbers of units, " + units + " and " + wrong))
                .containsPattern("\\b" + units + "\\b")
                .containsPattern("\\b" + wrong + "\\b");
    }

    /** A cue of zeros, but for one value that is no finite number. */
    void aCueThatHoldsIsRefused(Float value, Memory memory) {
        int unit = memory.units() / 2;
        float[] row = new float[memory.units()];
        row[unit] = value;
        assertThatIllegalArgumentException()
                .as(because("cues that hold " + value + " must be refused, with the row and unit"))
                .isThrownBy(() -> memory.recall(Cues.of(RealPatterns.of(row)), options))
                .withMessageContaining("row 0")
                .withMessageContaining("unit " + unit)
                .withMessageContaining(value.toString());
    }

    void patternsAreRefused(Patterns patterns, Seed seed) {
        assertThatIllegalArgumentException()
                .as(notAccepted(patterns))
                .isThrownBy(() -> model.store(patterns, seed))
                .withMessageContaining(patterns.encoding().name());
    }

    void cuesAreRefused(Memory memory, Patterns states) {
        assertThatIllegalArgumentException()
                .as(notAccepted(states))
                .isThrownBy(() -> memory.recall(Cues.of(states), options))
                .withMessageContaining(states.encoding().name());
    }

    private String notAccepted(Patterns states) {
        return because(states.encoding() + " is not in accepts(), so it must be refused with an"
                + " IllegalArgumentException that names it; nothing is converted silently");
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
