package dev.hopfield.runner.cli;

import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.doctor.Examination;
import dev.hopfield.runner.doctor.Finding;
import dev.hopfield.runner.doctor.Surroundings;
import dev.hopfield.runner.result.JsonText;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at the installation. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at Java, memory, plugins and folders, and says what is wrong and what to do.",
            "",
            "Each line is ok, a note or a problem. The exit code is 0 without problems, else that of a command which meets"
                    + " the first of them."
        },
        footer = {"", "Example:", "  hopfield doctor"})
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--json", description = "prints JSON")
    private boolean json;

    @Mixin
    private PluginOptions pluginOptions;

    private final Terminal terminal;

    @Inject
    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Examination examination = Examination.of(Surroundings.ofProcess(), terminal, pluginOptions::choice);
        terminal.out().print(json ? JsonText.text(tree(examination)) + "\n" : text(examination));
        terminal.out().flush();
        return examination.exitCode().value();
    }

    private static String text(Examination examination) {
        List<Finding> findings = examination.findings();
        int width = findings.stream()
                .mapToInt(finding -> finding.subject().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String margin = String.format("%-7s  %-" + width + "s  ", finding.level(), finding.subject());
            text.append(margin).append(finding.text()).append('\n');
            if (!finding.advice().isEmpty()) {
                text.append(" ".repeat(margin.length()))
                        .append(finding.advice())
                        .append('\n');
            }
        }
        long problems = examination.problems();
        return text.append(problems == 0 ? "no problem found" : problems + (problems == 1 ? " problem" : " problems"))
                .append('\n')
                .toString();
    }

    private static List<Object> tree(Examination examination) {
        List<Object> entries = new ArrayList<>();
        for (Finding finding : examination.findings()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("level", finding.level());
            entry.put("subject", finding.subject());
            entry.put("text", finding.text());
            entry.put("advice", finding.advice().isEmpty() ? null : finding.advice());
            entries.add(entry);
        }
        return entries;
    }
}
