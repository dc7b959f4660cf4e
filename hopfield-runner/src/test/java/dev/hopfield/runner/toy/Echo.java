package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;

/** Gives every cue back as it is. */
@Component(name = "echo", summary = "gives every cue back as it is")
public record Echo(
        @Parameter(doc = "a number without effect", preset = "1", min = 0)
        double gain,

        @Parameter(doc = "a part without effect", preset = "straight")
        Turn turn)
        implements Model {

    /** Checks the gain. */
    public Echo {
        InvalidParameter.unless(gain >= 0, "gain", gain, "give at least 0");
    }

    /** An echo like any other. */
    public Echo() {
        this(1, new Turn.Straight(0));
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        return new Answer(patterns.units(), (cues, options) -> Answer.fixedPoints(cues.states()));
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR, Encoding.BINARY, Encoding.REAL);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of();
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return count * units;
    }
}
