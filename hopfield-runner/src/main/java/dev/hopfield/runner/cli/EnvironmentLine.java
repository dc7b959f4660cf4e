package dev.hopfield.runner.cli;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run works with, on one line. */
final class EnvironmentLine {

    private EnvironmentLine() {}

    /**
     * What the plugins say of themselves, each thing once, then Java and the threads.
     *
     * @param plugins all that is installed
     * @param threads how many there are
     * @throws UserError if a plugin cannot work with what this process was started with
     * @return for example {@code kernels: vector-512, Java 25, 2 threads}
     */
    static String of(List<Plugin> plugins, int threads) {
        Map<String, TreeSet<String>> said = new TreeMap<>();
        for (Plugin plugin : plugins) {
            environment(plugin)
                    .forEach((name, value) -> said.computeIfAbsent(name, unsaid -> new TreeSet<>())
                            .add(value));
        }
        Stream<String> entries =
                said.entrySet().stream().map(entry -> entry.getKey() + ": " + String.join(" and ", entry.getValue()));
        Stream<String> process =
                Stream.of("Java " + Runtime.version().feature(), threads + (threads == 1 ? " thread" : " threads"));
        return Stream.concat(entries, process).collect(Collectors.joining(", "));
    }

    /** A plugin may have been asked for what this process cannot give it. */
    private static Map<String, String> environment(Plugin plugin) {
        try {
            Map<String, String> told = plugin.environment();
            if (told != null) {
                return told;
            }
        } catch (IllegalStateException e) {
            throw new UserError(ExitCode.BAD_CONFIGURATION, e.getMessage());
        }
        throw new UserError(
                ExitCode.INTERNAL,
                "the environment of plugin " + plugin.id() + " is null" + System.lineSeparator()
                        + "  tell its makers; or leave the plugin out, as hopfield plugins tells where it is");
    }
}
