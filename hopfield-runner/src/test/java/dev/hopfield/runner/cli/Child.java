package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A command in a process of its own, with the class path and the kernels of this one, but in another locale and time zone.
 *
 * @param process the process
 * @param folder where it works, and where its output goes
 */
record Child(Process process, Path folder) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    static Child start(Path folder, List<String> before, List<String> flags, String... arguments) throws IOException {
        return start(Main.class, folder, before, flags, arguments);
    }

    static Child start(Class<?> main, Path folder, List<String> before, List<String> flags, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Duser.language=de", "-Duser.timezone=UTC"));
        command.add("-Dhopfield.kernels=" + System.getProperty("hopfield.kernels", ""));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        return new Child(process, folder);
    }

    static Child start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), List.of(), arguments);
    }

    /** Waits until something is so, or the process has ended. */
    void await(BooleanSupplier condition) throws InterruptedException {
        while (process.isAlive() && !condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    /** Ends it at once, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end, and tells its exit code. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
    }

    boolean saysOnErr(String text) {
        try {
            return err().contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
