package dev.hopfield.runner.cli;

import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.query.InvalidQuery;
import dev.hopfield.api.query.QueryAnswer;
import dev.hopfield.api.query.QueryEngine;
import dev.hopfield.api.query.QueryTable;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.config.ComponentReader;
import dev.hopfield.runner.plugin.Installation;
import dev.hopfield.runner.result.QueryText;
import dev.hopfield.runner.result.RunTables;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a question about runs. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "Answers a question in SQL about complete runs, by an engine that a plugin supplies.",
            "The tables are results, summary, differences, thresholds, theory, traces, arrays and timings, as far as a run has them; of several"
                    + " runs, each has a first column run. A swept path is a column of that name, in double quotes. A query"
                    + " sees these tables alone, and writes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  hopfield query runs/a 'select model, avg(overlap) from results group by all'",
            "  hopfield query runs/a 'select \"patterns.count\", mean from summary'",
            "  hopfield query runs/a runs/b --csv 'from summary'"
        })
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RUN... SQL",
            hideParamSyntax = true,
            arity = "1..*",
            description = "the folders of one or more runs, then the question, which is one argument: quote it")
    private List<String> words;

    @ArgGroup
    private Form form = new Form();

    /** How the answer is written: as a table, unless one of these is asked for. */
    static final class Form {

        @Option(names = "--csv", description = "prints CSV instead of a table")
        private boolean csv;

        @Option(names = "--json", description = "prints JSON instead of a table: an array of objects")
        private boolean json;
    }

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "what answers: the name of a query engine; else the first one that is installed")
    private Optional<String> engine = Optional.empty();

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<ComponentReader> components;
    private final Provider<Installation> installation;
    private final Terminal terminal;

    @Inject
    QueryCommand(Provider<ComponentReader> components, Provider<Installation> installation, Terminal terminal) {
        this.components = components;
        this.installation = installation;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (words.size() < 2) {
            throw new ParameterException(spec.commandLine(), "name the folder of a run, and then the question");
        }
        List<Path> runs =
                words.subList(0, words.size() - 1).stream().map(Path::of).toList();
        List<QueryTable> tables = RunTables.of(runs);
        QueryAnswer answer = answer(tables, words.get(words.size() - 1));
        terminal.out()
                .print(form.csv ? QueryText.csv(answer) : form.json ? QueryText.json(answer) : QueryText.table(answer));
        terminal.out().flush();
        return ExitCode.OK.value();
    }

    private QueryAnswer answer(List<QueryTable> tables, String query) {
        try {
            return engine().answer(tables, query);
        } catch (InvalidQuery e) {
            throw new UserError(
                    ExitCode.USAGE,
                    e.getMessage() + System.lineSeparator() + "  the tables are "
                            + tables.stream().map(QueryTable::name).collect(Collectors.joining(", ")));
        } catch (NoSuchFileException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    e.getFile() + ": this file cannot be read any more" + System.lineSeparator()
                            + "  leave the folder of a run alone while it is asked about");
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.BAD_DATA,
                    e.getMessage() + System.lineSeparator() + "  the files of a run are to stay as they were written");
        }
    }

    private QueryEngine engine() {
        List<ComponentType> known = installation.get().catalog().ofKind(QueryEngine.class);
        if (known.isEmpty()) {
            throw new UserError(
                    ExitCode.BAD_CONFIGURATION,
                    "no query engine is installed, which would answer" + System.lineSeparator() + "  "
                            + DuckDbModule.ENGINE_ADVICE);
        }
        return components.get().read("--engine", engine.orElse(known.get(0).name()), QueryEngine.class);
    }
}
