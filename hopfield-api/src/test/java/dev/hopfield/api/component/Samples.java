package dev.hopfield.api.component;

import dev.hopfield.api.Plugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Components and records for tests of the binder. */
final class Samples {

    static final Catalog CATALOG =
            Catalog.of(List.of(plugin("samples", Plain.class, Layered.class, Bounded.class, Speckle.class)));

    static final Binder BINDER = new Binder(CATALOG);

    private Samples() {}

    @SafeVarargs
    static Plugin plugin(String id, Class<? extends Record>... components) {
        return new Plugin() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<Class<? extends Record>> components() {
                return List.of(components);
            }
        };
    }

    @ExtensionPoint("rule")
    interface Rule {}

    @ExtensionPoint("noise")
    interface Noise {}

    enum Shade {
        LIGHT,
        VERY_DARK
    }

    @Component(name = "plain", summary = "A rule", references = "A. Author, 1982")
    record Plain(
            @Parameter(doc = "how strong", preset = "0.5") double strength) implements Rule {}

    @Component(name = "layered", summary = "A rule on another one")
    record Layered(
            @Parameter(doc = "the one below", preset = "{type: plain, strength: 0.75}")
            Rule inner,

            @Parameter(doc = "layers", preset = "1") int layerCount)
            implements Rule {}

    @Component(name = "bounded", summary = "A rule with limits")
    record Bounded(
            @Parameter(doc = "a whole number", preset = "2", min = 1, max = 3)
            int whole,

            @Parameter(doc = "a fraction", preset = "0.5", min = 0, max = 1, openMin = true, openMax = true)
            double fraction)
            implements Rule {
        Bounded {
            InvalidParameter.unless(
                    whole != 3 || fraction != 0.25, "fraction", fraction, "3 and 0.25 do not go together");
            if (whole == 3 && fraction == 0.75) {
                throw new IllegalArgumentException("3 and 0.75 neither");
            }
        }
    }

    @Component(name = "speckle", summary = "A noise")
    record Speckle() implements Noise {}

    record Pair(
            @Parameter(doc = "first") int first,
            @Parameter(doc = "second", preset = "2") int second) {}

    /** A parameter of every type, each with a preset. */
    record Everything(
            @Parameter(doc = "an int", preset = "1") int small,
            @Parameter(doc = "a long", preset = "2") long large,
            @Parameter(doc = "a double", preset = "3") double real,
            @Parameter(doc = "a boolean", preset = "true") boolean flag,
            @Parameter(doc = "a text", preset = "four") String text,

            @Parameter(doc = "an enum", preset = "very-dark")
            Shade shade,

            @Parameter(doc = "a component", preset = "plain")
            Rule rule,

            @Parameter(doc = "a component of one class", preset = "{strength: 1}")
            Plain fixedRule,

            @Parameter(doc = "a record", preset = "{first: 5}")
            Pair pair,

            @Parameter(doc = "a list", preset = "[0.5, 1]") List<Double> numbers,

            @Parameter(doc = "a list of components", preset = "[]")
            List<Rule> rules,

            @Parameter(doc = "a map", preset = "{a: plain}") Map<String, Rule> labelled,
            @Parameter(doc = "perhaps an int", min = 0) Optional<Integer> limit,

            @Parameter(doc = "a file", preset = "none", path = true)
            String file) {}
}
