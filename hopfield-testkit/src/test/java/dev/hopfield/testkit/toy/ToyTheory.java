package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Theory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The load; right but for its flaw. */
@Component(name = "toy-theory", summary = "The load")
public record ToyTheory(
        @Parameter(doc = "what is wrong with it", preset = "none")
        Flaw flaw) implements Theory {

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** One thing that it does wrong. */
    public enum Flaw {
        NONE,
        GLOBAL_STATE,
        COLUMN_TOO_FEW,
        INFINITE
    }

    @Override
    public List<String> columns() {
        return flaw == Flaw.COLUMN_TOO_FEW ? List.of("load", "more") : List.of("load");
    }

    @Override
    public double[] predict(long patterns, long units) {
        double load = (double) patterns / units;
        return new double[] {
            switch (flaw) {
                case GLOBAL_STATE -> load + CALLS.incrementAndGet();
                case INFINITE -> load / 0;
                default -> load;
            }
        };
    }
}
