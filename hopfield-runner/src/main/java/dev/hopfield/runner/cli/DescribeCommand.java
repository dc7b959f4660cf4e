package dev.hopfield.runner.cli;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.NearestName;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.describe.ComponentText;
import dev.hopfield.runner.describe.ComponentsDocument;
import dev.hopfield.runner.describe.Examples;
import dev.hopfield.runner.describe.ExperimentText;
import dev.hopfield.runner.plugin.Installation;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes components. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description =
                "Tells what a component is, its parameters, where it comes from and how it is used; or what an experiment file says.",
        footer = {
            "",
            "Examples:",
            "  hopfield describe softmax",
            "  hopfield describe continuous --kind model --yaml > continuous.yaml"
        })
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private static final String EXPERIMENT = "experiment";

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "the name of a component, or: experiment")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "only components of this kind, such as model, where several have the name")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--yaml", description = "prints nothing but a small experiment with the component, which runs")
    private boolean yaml;

    @Option(names = "--all", description = "describes all components, and an experiment")
    private boolean all;

    @Option(names = "--markdown", description = "with --all: prints a document in Markdown")
    private boolean markdown;

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<Catalog> installed;
    private final Provider<Installation> installation;
    private final Terminal terminal;

    @Inject
    DescribeCommand(Provider<Catalog> installed, Provider<Installation> installation, Terminal terminal) {
        this.installed = installed;
        this.installation = installation;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        requireSense();
        terminal.out().print(all ? everything(installed.get()) : one(installed.get(), name.orElseThrow()));
        terminal.out().flush();
        return ExitCode.OK.value();
    }

    private void requireSense() {
        String options = all && yaml ? "--all and --yaml" : all && kind.isPresent() ? "--all and --kind" : "";
        if (!options.isEmpty()) {
            throw usage(options + " cannot be combined", "name one component: hopfield describe NAME --yaml");
        }
        if (all && name.isPresent()) {
            throw usage("--all and the name '" + name.get() + "' cannot be combined", "leave one of them out");
        }
        if (markdown && !all) {
            throw usage("--markdown goes with --all only", "write hopfield describe --all --markdown");
        }
        if (!all && name.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no NAME" + System.lineSeparator()
                            + "  name a component; hopfield list tells which there are; or give --all");
        }
        if (name.filter(EXPERIMENT::equals).isPresent() && (yaml || kind.isPresent())) {
            throw usage(
                    "--" + (yaml ? "yaml" : "kind") + " does not go with " + EXPERIMENT,
                    "name a component: hopfield describe NAME --yaml is an experiment with it");
        }
    }

    private String everything(Catalog catalog) {
        if (markdown) {
            return ComponentsDocument.of(catalog);
        }
        ComponentText text = new ComponentText(catalog, installation.get().plugins());
        return ExperimentText.of(catalog)
                + catalog.components().stream().map(text::of).collect(Collectors.joining());
    }

    private String one(Catalog catalog, String wanted) {
        if (wanted.equals(EXPERIMENT)) {
            return ExperimentText.of(catalog);
        }
        List<ComponentType> found = ofKind(named(catalog, wanted), wanted);
        if (yaml) {
            return experiment(catalog, found);
        }
        ComponentText text = new ComponentText(catalog, installation.get().plugins());
        return found.stream().map(text::of).collect(Collectors.joining());
    }

    private static List<ComponentType> named(Catalog catalog, String wanted) {
        List<ComponentType> found = catalog.named(wanted);
        if (found.isEmpty()) {
            List<String> known = catalog.components().stream()
                    .map(ComponentType::name)
                    .distinct()
                    .toList();
            throw usage("there is no component '" + wanted + "'", NearestName.advice(wanted, known));
        }
        return found;
    }

    private List<ComponentType> ofKind(List<ComponentType> found, String wanted) {
        if (kind.isEmpty()) {
            return found;
        }
        List<ComponentType> chosen = found.stream()
                .filter(component -> kindNames(component).contains(kind.get()))
                .toList();
        if (chosen.isEmpty()) {
            List<String> known = found.stream()
                    .flatMap(component -> kindNames(component).stream())
                    .toList();
            throw usage("'" + wanted + "' is no " + kind.get(), NearestName.advice(kind.get(), known));
        }
        return chosen;
    }

    private static List<String> kindNames(ComponentType component) {
        return component.kinds().stream().map(ComponentType::kindName).toList();
    }

    private String experiment(Catalog catalog, List<ComponentType> found) {
        ComponentType component = found.get(0);
        if (found.size() > 1) {
            List<String> kinds =
                    found.stream().flatMap(each -> kindNames(each).stream()).toList();
            throw usage(
                    "there are " + found.size() + " components '" + component.name() + "'",
                    "say which with --kind, such as --kind '" + kinds.get(0) + "'; kinds: " + String.join(", ", kinds));
        }
        Class<?> as = component.kinds().stream()
                .filter(each -> kind.isEmpty() || ComponentType.kindName(each).equals(kind.get()))
                .findFirst()
                .orElseThrow();
        return new Examples(catalog)
                .experiment(component, as)
                .orElseThrow(() -> usage(
                        "there is no small experiment to show the " + ComponentType.kindName(as) + " '"
                                + component.name() + "' in",
                        "hopfield describe " + component.name() + " tells how it is used"));
    }

    private static UserError usage(String message, String advice) {
        return new UserError(ExitCode.USAGE, message + System.lineSeparator() + "  " + advice);
    }
}
