package dev.hopfield.runner.doctor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a process is told from outside.
 *
 * @param properties those of Java and of the launcher
 * @param environment the variables
 * @param folder where the command runs
 */
public record Surroundings(Properties properties, Map<String, String> environment, Path folder) {

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getProperties(), System.getenv(), Path.of("").toAbsolutePath());
    }

    String property(String name) {
        return properties.getProperty(name, "");
    }

    /** The value of a variable, unless it is empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Where Hopfield is, if the launcher said so. */
    Optional<Path> home() {
        return Optional.of(property("hopfield.home"))
                .filter(home -> !home.isEmpty())
                .map(Path::of);
    }
}
