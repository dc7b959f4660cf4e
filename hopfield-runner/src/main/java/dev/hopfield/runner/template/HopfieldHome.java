package dev.hopfield.runner.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Hopfield is, as the launcher says it.
 *
 * @param folder a checkout or a distribution; empty if it was not started by the launcher
 */
public record HopfieldHome(Optional<Path> folder) {

    private static final String OPTIONS = "-DskipTests -pl hopfield-api,hopfield-testkit -am install";

    /** What puts into the local Maven repository what plugins are built against; to be given in a checkout. */
    static final String INSTALLATION = "mvn -q " + OPTIONS;

    /** That of this process. */
    public static HopfieldHome ofThisProcess() {
        return new HopfieldHome(
                Optional.ofNullable(System.getProperty("hopfield.home")).map(Path::of));
    }

    /** Whether it has sources, so that what plugins are built against can be installed from it. */
    boolean isCheckout() {
        return folder.isPresent() && Files.exists(folder.get().resolve("hopfield-testkit/pom.xml"));
    }

    /** How to start it from anywhere, as a word of a shell. */
    String launcher() {
        return folder.map(home -> isCheckout() ? home.resolve("hopfield") : home.resolve("bin/hopfield"))
                .map(file -> quoted(file.toString()))
                .orElse("hopfield");
    }

    /** The command that puts what plugins are built against into the local Maven repository; outside a checkout, to be given in one. */
    String installation() {
        return isCheckout()
                ? "mvn -q -f " + quoted(folder.orElseThrow().resolve("pom.xml").toString()) + " " + OPTIONS
                : INSTALLATION;
    }

    /** A word that a shell reads as it is. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
