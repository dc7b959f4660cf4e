package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;

/** Components that are each wrong in one way. */
public final class WrongComponents {

    private WrongComponents() {}

    private interface Unchanged extends Corruption {
        @Override
        default Cues corrupt(Patterns patterns, Seed seed) {
            return Cues.of(patterns);
        }
    }

    @Component(name = "unchecked", summary = "A constructor that checks nothing")
    public record Unchecked(
            @Parameter(doc = "a fraction", preset = "0.5", min = 0)
            double fraction) implements Unchanged {}

    @Component(name = "nan", summary = "A constructor that lets NaN through")
    public record LetsNanThrough(
            @Parameter(doc = "a fraction", preset = "0.5", min = 0)
            double fraction) implements Unchanged {
        public LetsNanThrough {
            InvalidParameter.unless(!(fraction < 0), "fraction", fraction, "give at least 0");
        }
    }

    @Component(name = "strict", summary = "A constructor that refuses what its annotation allows")
    public record TooStrict(
            @Parameter(doc = "a number", preset = "2", min = 0, max = 3)
            int number) implements Unchanged {
        public TooStrict {
            InvalidParameter.unless(number > 0 && number <= 3, "number", number, "give a number from 1 to 3");
        }
    }

    @Component(name = "preset", summary = "A preset out of its own range")
    public record PresetOutOfRange(
            @Parameter(doc = "a number", preset = "7", max = 3)
            int number) implements Unchanged {}

    @Component(name = "undocumented", summary = "A parameter without a word")
    public record Undocumented(
            @Parameter(doc = " ", preset = "1") int number) implements Unchanged {}

    @Component(name = "float", summary = "A parameter of a type that rounds")
    public record FloatParameter(
            @Parameter(doc = "a number") float number) implements Unchanged {}

    @Component(name = "changing", summary = "A constructor that changes what it is given")
    public record Changing(
            @Parameter(doc = "a number", preset = "1") int number) implements Unchanged {
        public Changing {
            number++;
        }
    }

    @Component(name = "No Name", summary = "A name that cannot be written")
    public record BadlyNamed() implements Unchanged {}
}
