package dev.hopfield.testkit;

import dev.hopfield.api.memory.Model;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;

/** How real states of a model stand for bits: as the bits that it accepts first, or by their sign. */
record Reading(Encoding bits) {

    static Reading of(Model model) {
        List<Encoding> accepted = model.accepts();
        return new Reading(
                accepted.stream().filter(Encoding::isBits).findFirst().orElse(Encoding.BIPOLAR));
    }

    /** The bits that states decode to, as signs. */
    Patterns signs(Patterns states) {
        return (states.encoding().isBits() ? states : states.as(bits)).as(Encoding.BIPOLAR);
    }
}
