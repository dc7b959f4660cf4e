package dev.hopfield.runner.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whether a checkout can be built again: it takes Maven, which nothing else does. */
final class BuildCheck {

    private static final String SUBJECT = "building";

    private BuildCheck() {}

    static Finding of(Surroundings surroundings) {
        boolean checkout = surroundings
                .home()
                .filter(home -> Files.exists(home.resolve("pom.xml")))
                .isPresent();
        if (!checkout) {
            return Finding.ok(SUBJECT, "this is no checkout, so nothing is built");
        }
        Stream<Path> path = Arrays.stream(
                        surroundings.variable("PATH").orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mvn"));
        Stream<Path> home = surroundings.variable("MAVEN_HOME").stream().map(folder -> Path.of(folder, "bin", "mvn"));
        return Stream.concat(path, home)
                .filter(Files::isExecutable)
                .findFirst()
                .map(maven -> Finding.ok(SUBJECT, "Maven is there for changed sources: " + maven))
                .orElseGet(() -> Finding.note(
                        SUBJECT,
                        "there is no mvn on the PATH nor in MAVEN_HOME; what is built runs, but changed sources cannot be built",
                        "install Maven 3.8 or newer"));
    }
}
