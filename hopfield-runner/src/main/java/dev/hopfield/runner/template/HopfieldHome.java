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

    /** That of this process. */
    public static HopfieldHome ofThisProcess() {
        return new HopfieldHome(
                Optional.ofNullable(System.getProperty("hopfield.home")).map(Path::of));
    }

    /** A checkout has sources, so that what plugins are built against can be installed from it. */
    private boolean isCheckout() {
        return folder.isPresent() && Files.exists(folder.get().resolve("hopfield-testkit/pom.xml"));
    }

    /** How to start it from anywhere, as a word of a shell. */
    String launcher() {
        return folder.map(home ->
                        quoted((isCheckout() ? home.resolve("hopfield") : home.resolve("bin/hopfield")).toString()))
                .orElse("hopfield");
    }

    /** The command that puts what plugins are built against into the local Maven repository. */
    String installation() {
        String pom = isCheckout()
                ? " -f " + quoted(folder.orElseThrow().resolve("pom.xml").toString())
                : "";
        return "mvn -q" + pom + " -DskipTests -pl hopfield-api,hopfield-testkit -am install";
    }

    /** What that command is for, and where to give it. */
    String about(String version) {
        return "Once, put what plugins are built against (version " + version + ") into your local Maven repository"
                + (isCheckout() ? ":" : "; in a checkout of Hopfield of that version:");
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
