package dev.hopfield.runner.cli;

import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.config.ComponentReader;
import dev.hopfield.runner.journal.Shard;
import dev.hopfield.runner.plugin.Installation;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the sinks that {@code --export} names. */
final class Exports {

    /** What the optional module supplies, and what a user would ask for who has not installed it. */
    private static final String PARQUET = "parquet";

    private final Provider<ComponentReader> components;
    private final Provider<Installation> installation;

    @Inject
    Exports(Provider<ComponentReader> components, Provider<Installation> installation) {
        this.components = components;
        this.installation = installation;
    }

    /**
     * The sinks of some options.
     *
     * @param options as given
     * @param shard what is run; results are those of all cells
     * @return each sink, as configured; none if none was asked for
     * @throws UserError if there is no such sink, or the results are not to be written
     */
    List<ResultSink> of(ExportOptions options, Shard shard) {
        if (!options.sinks().isEmpty() && !shard.isWhole()) {
            throw new UserError(
                    ExitCode.USAGE,
                    "--export: " + shard + " writes no results of its own" + System.lineSeparator()
                            + "  give --export to merge, which writes those of all shards");
        }
        return options.sinks().stream().map(this::sink).toList();
    }

    private ResultSink sink(String text) {
        List<String> known = installation.get().catalog().ofKind(ResultSink.class).stream()
                .map(ComponentType::name)
                .toList();
        if (text.equals(PARQUET) && !known.contains(PARQUET)) {
            throw new UserError(
                    ExitCode.USAGE,
                    "--export: there is no result sink 'parquet' among those installed: "
                            + known.stream().collect(Collectors.joining(", ")) + System.lineSeparator() + "  "
                            + DuckDbModule.SINK_ADVICE);
        }
        return components.get().read("--export", text, ResultSink.class);
    }
}
