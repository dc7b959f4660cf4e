package dev.hopfield.runner.toy;

import dev.hopfield.api.Plugin;
import java.util.List;
import java.util.Map;

/** Models, a problem with solvers, and an engine, for tests. Named by no service file, so only tests that ask for it have it. */
public final class ToyPlugin implements Plugin {

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("table", "round", "dice", "fair");
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(
                Echo.class,
                Dice.class,
                Failing.class,
                Lookup.class,
                Turn.Straight.class,
                Turn.Curved.class,
                Word.class,
                Guess.class,
                Refusing.class,
                Backwards.class,
                Shuffled.class,
                Recite.class);
    }
}
