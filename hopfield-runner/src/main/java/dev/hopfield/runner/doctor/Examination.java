package dev.hopfield.runner.doctor;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.plugin.PluginChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that was looked at in an installation. A check that fails is a problem as any other: the rest is looked at all the same.
 *
 * @param findings in the order in which they are told
 */
public record Examination(List<Finding> findings) {

    /** Copies the list. */
    public Examination {
        findings = List.copyOf(findings);
    }

    /**
     * Looks at everything.
     *
     * @param surroundings what the process was told
     * @param terminal where it writes
     * @param plugins which plugins are wanted
     */
    public static Examination of(Surroundings surroundings, Terminal terminal, Supplier<PluginChoice> plugins) {
        List<Finding> findings = new ArrayList<>();
        add(findings, "Java", () -> JavaCheck.of(surroundings));
        add(findings, "machine", MachineCheck::here);
        add(findings, "plugins", () -> PluginCheck.of(plugins));
        add(findings, "folders", () -> FolderCheck.of(surroundings));
        add(findings, "start-up", () -> List.of(StartUpCheck.of(surroundings)));
        add(findings, "building", () -> List.of(BuildCheck.of(surroundings)));
        add(findings, "terminal", () -> List.of(TerminalCheck.of(terminal, surroundings)));
        return new Examination(findings);
    }

    static void add(List<Finding> findings, String subject, Supplier<List<Finding>> check) {
        try {
            findings.addAll(check.get());
        } catch (RuntimeException | LinkageError e) {
            findings.add(Finding.problem(
                    subject, "this could not be looked at: " + e, "please report it", ExitCode.INTERNAL));
        }
    }

    /** How the first problem ends a command; without problems all is well. */
    public ExitCode exitCode() {
        return findings.stream()
                .flatMap(finding -> finding.problem().stream())
                .findFirst()
                .orElse(ExitCode.OK);
    }

    /** How many problems there are. */
    public long problems() {
        return findings.stream()
                .filter(finding -> finding.problem().isPresent())
                .count();
    }
}
