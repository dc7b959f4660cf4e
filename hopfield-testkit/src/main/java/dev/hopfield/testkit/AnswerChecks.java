package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;

/** What the final states of a model must be, unit by unit. */
final class AnswerChecks {

    private final Model model;
    private final Patterns stored;
    private final Seed seed;
    private final RecallOptions options;
    private final Reading reading;
    private final String circumstances;

    AnswerChecks(Model model, Patterns stored, Seed seed, RecallOptions options, String circumstances) {
        this.model = model;
        this.stored = stored;
        this.seed = seed;
        this.options = options;
        this.reading = Reading.of(model);
        this.circumstances = circumstances;
    }

    /** By a cue for each unit: a stored pattern in which that unit alone is reversed. */
    void everyUnitIsUpdated() {
        Patterns right = Samples.repeated(stored, stored.units());
        Patterns wrong = Samples.reversedAt(right, row -> row);
        Patterns states = memory().recall(Cues.of(wrong), options).states();
        assertThat(Difference.decoded(states, right, reading))
                .as(because(
                        "the model declares STORES_FIXED_POINTS, so at low load a stored pattern must come back whichever"
                                + " single unit is reversed; cue r has unit r reversed: look for a unit that is never updated, such as"
                                + " the last one, or lower patternCount()"))
                .isEmpty();
    }

    /**
     * Of models that take nothing but bits.
     *
     * @param cues states to start from, beside those halfway between two stored patterns, where fields may be 0
     */
    void everyUnitIsDecided(Patterns cues) {
        if (model.accepts().contains(Encoding.REAL)) {
            return;
        }
        for (Patterns batch : new Patterns[] {cues, halfway()}) {
            Patterns states = memory().recall(Cues.of(batch), options).states();
            Encoding bits = states.encoding().isBits() ? states.encoding() : reading.bits();
            assertThat(Difference.exact(
                            states.as(Encoding.REAL), states.as(bits).as(Encoding.REAL)))
                    .as(because("a model that accepts nothing but bits must end in states of bits, " + bits
                            + " here; a unit whose field is 0 has no sign: let it keep its value"))
                    .isEmpty();
        }
    }

    /** Where the energy of a state is that of its reverse, so must their fates be. */
    void reversedCuesAreAnsweredInReverse(Patterns cues) {
        boolean even =
                model.traits().contains(Trait.ENERGY_IS_EVEN) && !model.traits().contains(Trait.SAMPLES);
        if (!even) {
            return;
        }
        for (Patterns batch : new Patterns[] {cues, halfway()}) {
            Recall plain = memory().recall(Cues.of(batch), options);
            Recall reversed = memory().recall(Cues.of(Samples.reversed(batch)), options);
            Optional<String> difference =
                    Difference.decoded(Samples.reversed(reversed.states()), plain.states(), reading);
            assertThat(difference)
                    .as(
                            because(
                                    "the model declares ENERGY_IS_EVEN, so a reversed cue must be answered with the reversed"
                                            + " state; a unit whose field is 0 must keep its value instead of jumping to one of the two"))
                    .isEmpty();
        }
    }

    /** What is stored later must not change what is there. */
    void earlierMemoriesStayAsTheyAre(Patterns cues, Patterns others) {
        Memory earlier = memory();
        Recall before = earlier.recall(Cues.of(cues), options);
        model.store(others, seed.child("again")).recall(Cues.of(cues), options);
        assertThat(Difference.exact(earlier.recall(Cues.of(cues), options), before))
                .as(because("storing twice must give two independent memories, but the first answers otherwise after"
                        + " something else was stored; keep what is stored in the memory, not in the model or a static"
                        + " field"))
                .isEmpty();
    }

    /** As far from one pattern as from the next, so that what they would have a unit do may cancel out. */
    private Patterns halfway() {
        return Samples.midway(stored, stored.select(next(stored.count())));
    }

    private static int[] next(int count) {
        int[] next = new int[count];
        for (int row = 0; row < count; row++) {
            next[row] = (row + 1) % count;
        }
        return next;
    }

    private Memory memory() {
        return model.store(stored, seed);
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
