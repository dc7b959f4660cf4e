package dev.hopfield.runner.cli;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.toy.ToyPlugin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one command did.
 *
 * @param exitCode what the process would return
 * @param out standard output
 * @param err standard error
 */
record Command(int exitCode, String out, String err) {

    static Command run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false);
        int exitCode = Main.run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        return new Command(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs with toy models installed: a service file in a folder of its own names them. */
    static Command runWithToys(Path folder, String... arguments) throws IOException {
        return runWith(ToyPlugin.class, folder, arguments);
    }

    /** Runs with one more plugin installed, that of a class on the class path. */
    static Command runWith(Class<? extends Plugin> plugin, Path folder, String... arguments) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Plugin.class.getName()), plugin.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader installed =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(installed);
            return run(arguments);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Whether anything looks like the trace of an exception. */
    boolean showsTrace() {
        return (out + err).lines().anyMatch(line -> line.matches("\\s+at .+\\(.+\\)|([a-z0-9]+\\.)+[A-Z]\\w+(:.*)?"));
    }
}
