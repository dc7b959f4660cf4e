package dev.hopfield.testkit;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.toy.Flaw;
import dev.hopfield.testkit.toy.SolverFlaw;
import dev.hopfield.testkit.toy.ToyCorruption;
import dev.hopfield.testkit.toy.ToyEngine;
import dev.hopfield.testkit.toy.ToyMetric;
import dev.hopfield.testkit.toy.ToyModel;
import dev.hopfield.testkit.toy.ToyQueries;
import dev.hopfield.testkit.toy.ToySampler;
import dev.hopfield.testkit.toy.ToySink;
import dev.hopfield.testkit.toy.ToySolver;
import dev.hopfield.testkit.toy.ToySource;
import dev.hopfield.testkit.toy.ToyTheory;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plugin contract for a plugin with one component that has a flaw; run through {@link ContractRun} only. */
@ExtendWith(ContractRun.class)
class MutantPluginContract extends PluginContract {

    private final Record mutant;

    /**
     * @param mutant a kind and a flaw, such as {@code model LAST_UNIT_KEPT}
     */
    MutantPluginContract(String mutant) {
        this.mutant = mutant(mutant);
    }

    static Record mutant(String name) {
        String kind = name.substring(0, name.indexOf(' '));
        String flaw = name.substring(name.indexOf(' ') + 1);
        return switch (kind) {
            case "model" -> new ToyModel(Flaw.valueOf(flaw));
            case "sampler" -> new ToySampler(flaw.equals("INVERTED_TEMPERATURE"));
            case "solver" -> new ToySolver(SolverFlaw.valueOf(flaw));
            case "corruption" -> new ToyCorruption(ToyCorruption.Flaw.valueOf(flaw), 0.5);
            case "source" -> new ToySource(ToySource.Flaw.valueOf(flaw), 8);
            case "metric" -> new ToyMetric(ToyMetric.Flaw.valueOf(flaw));
            case "sink" -> new ToySink(ToySink.Flaw.valueOf(flaw));
            case "engine" -> new ToyEngine(ToyEngine.Flaw.valueOf(flaw));
            case "queries" -> new ToyQueries(ToyQueries.Flaw.valueOf(flaw));
            case "theory" -> new ToyTheory(ToyTheory.Flaw.valueOf(flaw));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @Override
    protected Plugin plugin() {
        return new Supplying(List.of(mutant.getClass()));
    }

    @Override
    protected List<Record> examples() {
        return List.of(mutant);
    }

    /** The presets have no flaw, and need not be tried as often as there are mutants. */
    @Override
    protected List<?> contracts(Record component) {
        return component.equals(mutant) ? super.contracts(component) : List.of();
    }

    private record Supplying(List<Class<? extends Record>> components) implements Plugin {

        @Override
        public String id() {
            return "toy";
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
