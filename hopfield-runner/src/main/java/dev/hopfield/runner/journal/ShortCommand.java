package dev.hopfield.runner.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A command of the system that is asked for something, has a second to answer, and may be missing.
 *
 * @param words the command and its arguments
 */
record ShortCommand(List<String> words) {

    private static final long MILLIS = 1000;

    static ShortCommand of(String... words) {
        return new ShortCommand(List.of(words));
    }

    /** What it prints, if it is there, does not fail, and ends in time. */
    Optional<String> output() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        // It must neither ask nor write anything, and must look where it is told to.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                String printed =
                        CompletableFuture.supplyAsync(() -> text(process)).get(MILLIS, TimeUnit.MILLISECONDS);
                return process.waitFor(MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() == 0
                        ? Optional.of(printed)
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private static String text(Process process) {
        try (InputStream output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
