package dev.hopfield.runner.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plugin and its parts are called.
 *
 * @param id of the plugin, and of its model: lower-case letters, digits and single dashes
 * @param home the package of its classes
 */
public record PluginNames(String id, String home) {

    private static final String ID_RULE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String PART_RULE = "[a-z_][a-z0-9_]*";
    private static final String HOST = "dev.hopfield";

    /** What YAML reads as something else than text. */
    private static final Set<String> NO_TEXT = Set.of("true", "false", "null");

    /** Words that no part of a package may be. */
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends final"
                            + " finally float for goto if implements import instanceof int interface long native new package"
                            + " private protected public return short static strictfp super switch synchronized this throw"
                            + " throws transient try void volatile while true false null _")
                    .split(" "));

    /** The usual package of a plugin. */
    public static PluginNames of(String id) {
        String part = id.replace("-", "");
        return new PluginNames(id, "org.example." + (KEYWORDS.contains(part) ? part + "plugin" : part));
    }

    /** What is wrong with the id, and what to do; empty if nothing is. */
    public static Optional<String> mistakeInId(String id) {
        if (NO_TEXT.contains(id)) {
            return Optional.of("'" + id + "' cannot be an id, because YAML does not read it as a name"
                    + System.lineSeparator() + "  give another, such as my-" + id);
        }
        if (id.matches(ID_RULE)) {
            return Optional.empty();
        }
        String likely =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return Optional.of("'" + id + "' is no id of a plugin" + System.lineSeparator()
                + "  give lower-case letters, digits and single dashes, beginning with a letter"
                + (likely.isEmpty() ? ", such as my-memory" : ": " + likely));
    }

    /** What is wrong with the package, and what to do; empty if nothing is. */
    public Optional<String> mistakeInPackage() {
        if (home.equals(HOST) || home.startsWith(HOST + ".")) {
            return Optional.of("classes in " + HOST + " are Hopfield's own, and no jar that holds one is loaded"
                    + System.lineSeparator() + "  name a package of yours: --package " + of(id).home());
        }
        if (home.equals("java") || home.startsWith("java.")) {
            return Optional.of("'" + home + "' is Java's own: no class loader takes such classes from a jar"
                    + System.lineSeparator() + "  name a package of yours: --package " + of(id).home());
        }
        boolean valid = Arrays.stream(home.split("\\.", -1))
                .allMatch(part -> part.matches(PART_RULE) && !KEYWORDS.contains(part));
        return valid
                ? Optional.empty()
                : Optional.of("'" + home + "' is no name of a package" + System.lineSeparator()
                        + "  give lower-case words joined by dots, none of them a word of Java: --package "
                        + of(id).home());
    }

    /** What its classes begin with: MyMemory for my-memory, and My for my-model, which makes MyModel and MyPlugin. */
    String className() {
        return Arrays.stream(id.replaceFirst("-(model|plugin)$", "").split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    /** The folder of the package. */
    String folder() {
        return home.replace('.', '/');
    }
}
