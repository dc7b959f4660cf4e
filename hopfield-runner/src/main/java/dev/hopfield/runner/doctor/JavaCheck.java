package dev.hopfield.runner.doctor;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which Java this is, who chose it, and whether it has vector instructions. */
final class JavaCheck {

    private static final String VECTORS = "jdk.incubator.vector";

    private JavaCheck() {}

    static List<Finding> of(Surroundings surroundings) {
        return List.of(
                java(surroundings),
                vectors(ModuleFinder.ofSystem().find(VECTORS).isPresent()));
    }

    private static Finding java(Surroundings surroundings) {
        Path used = Path.of(surroundings.property("java.home"));
        String java =
                surroundings.property("java.version") + " of " + surroundings.property("java.vendor") + ", " + used;
        Optional<String> wanted = surroundings.variable("JAVA_HOME");
        if (surroundings.home().isEmpty()) {
            return Finding.ok("Java", java);
        }
        if (wanted.isEmpty()) {
            return Finding.ok("Java", java + ", the newest that was found");
        }
        return isSame(Path.of(wanted.get()), used)
                ? Finding.ok("Java", java + ", as JAVA_HOME says")
                : Finding.note(
                        "Java",
                        java + ", because JAVA_HOME, " + wanted.get() + ", is none that can be used",
                        "let JAVA_HOME name a JDK, 17 or newer, or unset it");
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toRealPath().equals(other.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    static Finding vectors(boolean present) {
        return present
                ? Finding.ok("vectors", "this Java has " + VECTORS)
                : Finding.note(
                        "vectors",
                        "this Java has no module " + VECTORS + ", so the kernels are plain Java, and slower",
                        "take a Java that has it, as most have");
    }
}
