package dev.hopfield.benchmarks.python;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A Python interpreter that holds contenders and runs them when it is asked to; it measures the time itself.
 *
 * <p>Its libraries read how many threads they may use when they are loaded, so there is a process for each number.
 */
public final class PythonProcess implements AutoCloseable {

    /** Debian's own: a virtual environment on the PATH would have other packages. */
    private static final String INTERPRETER = "/usr/bin/python3";

    private static final String ADVICE =
            "install them with: apt-get install python3-numpy python3-torch libopenblas0; going on without";

    private static final String SLOW = "numpy uses the reference BLAS, which is slow: its ratios would flatter us"
            + "; install a faster one with: apt-get install libopenblas0";

    private static final String MISSING = "-";
    private static final String REFERENCE = "reference";

    private final Path folder;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader replies;
    private final String numpy;
    private final String torch;
    private final String blas;

    private int opened;

    private PythonProcess(int threads) throws IOException {
        this.folder = Files.createTempDirectory("hopfield-benchmarks-");
        Path script = folder.resolve("peers.py");
        try (InputStream source = PythonProcess.class.getResourceAsStream("peers.py")) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(INTERPRETER, "-B", script.toString());
        for (String variable : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")) {
            builder.environment().put(variable, Integer.toString(threads));
        }
        this.process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.replies = process.inputReader(StandardCharsets.UTF_8);
        String[] versions = ask("hello", Integer.toString(threads));
        this.numpy = versions[0];
        this.torch = versions[1];
        this.blas = versions[2];
    }

    /**
     * Starts an interpreter, if there is one with numpy.
     *
     * @param threads how many threads its libraries may use
     * @param problems told what is missing, and how to get it
     */
    public static Optional<PythonProcess> start(int threads, Consumer<String> problems) {
        if (!Files.isExecutable(Path.of(INTERPRETER))) {
            problems.accept("there is no " + INTERPRETER + "; going on without numpy and PyTorch");
            return Optional.empty();
        }
        try {
            PythonProcess started = new PythonProcess(threads);
            Map.of("numpy", started.numpy, "torch", started.torch).forEach((name, version) -> {
                if (version.equals(MISSING)) {
                    problems.accept(INTERPRETER + " has no " + name + "; " + ADVICE);
                }
            });
            if (started.numpy.equals(MISSING)) {
                started.close();
                return Optional.empty();
            }
            if (started.blas.equals(REFERENCE)) {
                problems.accept(SLOW);
            }
            return Optional.of(started);
        } catch (IOException e) {
            throw new UncheckedIOException(INTERPRETER + " could not be started", e);
        }
    }

    /** The version of numpy, and whose matrix products it uses. */
    String numpy() {
        return numpy + ", " + blas;
    }

    /** The version of PyTorch, if it is installed. */
    Optional<String> torch() {
        return torch.equals(MISSING) ? Optional.empty() : Optional.of(torch);
    }

    /** Prepares a contender and gives the name to ask for it. */
    String open(String kind, FloatFile first, FloatFile second, double beta) {
        String id = Integer.toString(opened++);
        ask(
                "open",
                id,
                kind,
                first.path().toString(),
                Integer.toString(first.rows()),
                second.path().toString(),
                Integer.toString(second.rows()),
                Double.toString(beta));
        return id;
    }

    /** Nanoseconds that so many calls took. */
    long run(String id, int calls) {
        return Long.parseLong(ask("run", id, Integer.toString(calls))[0]);
    }

    /** The result of one more call. */
    Answer answer(String id) {
        Path file = folder.resolve("answer");
        long sweeps = Long.parseLong(ask("answer", id, file.toString())[0]);
        return new Answer(FloatFile.read(file), sweeps);
    }

    /** Frees a contender. */
    void close(String id) {
        ask("close", id);
    }

    /** A folder for inputs, gone when the process is. */
    Path folder() {
        return folder;
    }

    /** A result and how many sweeps it took, or 0 where there are none. */
    record Answer(float[] values, long sweeps) {}

    private synchronized String[] ask(String... words) {
        try {
            requests.write(String.join("\t", words) + "\n");
            requests.flush();
            String line = replies.readLine();
            if (line == null) {
                throw new IllegalStateException(INTERPRETER + " ended at: " + String.join(" ", words));
            }
            String[] reply = line.split("\t");
            if (!reply[0].equals("ok")) {
                throw new IllegalStateException(INTERPRETER + ": " + line);
            }
            return Arrays.copyOfRange(reply, 1, reply.length);
        } catch (IOException e) {
            throw new UncheckedIOException(INTERPRETER + " does not answer", e);
        }
    }

    /** Ends the interpreter and removes its folder. */
    @Override
    public void close() {
        try {
            requests.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroy();
            }
            FloatFile.deleteFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean up " + folder, e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
