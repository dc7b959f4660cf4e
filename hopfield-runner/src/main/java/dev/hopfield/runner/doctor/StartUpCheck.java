package dev.hopfield.runner.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Whether Java starts from the archive of classes that the launcher made. */
final class StartUpCheck {

    /** Set by the launcher where there is an archive. */
    private static final String ARCHIVE = "hopfield.archive";

    private static final String SUBJECT = "start-up";
    private static final long LONGEST_SECONDS = 20;

    private StartUpCheck() {}

    static Finding of(Surroundings surroundings) {
        String archive = surroundings.property(ARCHIVE);
        if (surroundings.home().isEmpty()) {
            return Finding.ok(SUBJECT, "not started by the launcher, so from no archive of classes");
        }
        if (archive.isEmpty()) {
            return Finding.note(
                    SUBJECT,
                    "there is no archive of classes for this Java, so each start takes about twice as long",
                    "if the folder of Hopfield is not writable, run it once as someone who may write there; options for Java"
                            + " that name an archive go without ours");
        }
        return isUsed(surroundings, archive)
                ? Finding.ok(SUBJECT, "from " + archive)
                : Finding.note(
                        SUBJECT,
                        archive
                                + " does not fit this Java, its options or where Hopfield lies, so each start takes about"
                                + " twice as long",
                        "remove it; the next start makes another");
    }

    /** Java goes on without an archive that does not fit, and does not tell; unless it must. */
    private static boolean isUsed(Surroundings surroundings, String archive) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(surroundings.property("java.home"), "bin", "java")
                                .toString(),
                        "-Xmx" + Runtime.getRuntime().maxMemory(),
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=" + archive,
                        "-cp",
                        surroundings.property("java.class.path"),
                        "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process java = builder.start();
            if (java.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return java.exitValue() == 0;
            }
            java.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
