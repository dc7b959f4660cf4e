package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.component.Problem;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of an experiment from the command line. */
final class Overrides {

    private static final String SET = "--set";
    private static final String SWEEP = "--sweep";
    private static final List<String> RANGE = List.of("from", "to", "steps", "scale");

    private final List<Problem> problems;

    private Overrides(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads changes.
     *
     * @param sets texts of the form {@code path=value}, where value is YAML
     * @param sweeps texts of the form {@code path=values}: {@code a,b}, {@code [a, b]}, {@code from:to:steps},
     *     {@code from:to:steps:log}, or a range as it stands in a file
     * @param problems what is wrong with a value is added here
     * @return values by path, in their order
     * @throws UserError if a path or a value is missing
     */
    static Map<String, Node> read(List<String> sets, List<String> sweeps, List<Problem> problems) {
        Overrides overrides = new Overrides(problems);
        Map<String, Node> edits = new LinkedHashMap<>();
        sets.forEach(text -> overrides.read(SET, text, edits));
        sweeps.forEach(text -> overrides.read(SWEEP, text, edits));
        return edits;
    }

    private void read(String option, String text, Map<String, Node> edits) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            String missing = equals == 0 ? "path" : "value";
            throw new UserError(
                    ExitCode.USAGE,
                    option + " " + text + ": there is no " + missing + System.lineSeparator() + "  write " + option
                            + (option.equals(SET) ? " path=value" : " path=a,b,... or path=from:to:steps"));
        }
        String path = text.substring(0, equals).strip();
        String value = text.substring(equals + 1);
        if (option.equals(SET)) {
            yaml(option + " " + path, value).ifPresent(node -> edits.put(path, node));
        } else {
            axis(option + " " + path, value).ifPresent(node -> edits.put(TreeEdits.SWEEP + "." + path, node));
        }
    }

    private Optional<Node> yaml(String name, String text) {
        return YamlReader.read(SourceText.of(name, text, Path.of("")), text, problems);
    }

    private Optional<Node> axis(String name, String text) {
        String[] parts = text.split(":", -1);
        if ((parts.length == 3 || parts.length == 4) && startsWithNumber(parts)) {
            return Optional.of(range(name, text, parts));
        }
        boolean whole =
                text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{from");
        return yaml(name, whole ? text : "[" + text + "]");
    }

    private static boolean startsWithNumber(String[] parts) {
        Node first = Node.Scalar.plain(parts[0].strip(), Position.UNKNOWN);
        return Meaning.number(first).isPresent();
    }

    /** What {@code from:to:steps:scale} means in a file. */
    private static Node range(String name, String text, String[] parts) {
        SourceText source = SourceText.of(name, text, Path.of(""));
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        int column = 1;
        for (int i = 0; i < parts.length; i++) {
            TextPosition place = source.at(1, column);
            entries.put(RANGE.get(i), new Node.Entry(place, Node.Scalar.plain(parts[i].strip(), place)));
            column += parts[i].length() + 1;
        }
        return new Node.Mapping(entries, source.at(1, 1));
    }
}
