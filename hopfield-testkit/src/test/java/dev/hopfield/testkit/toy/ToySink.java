package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a table as Java shows it; right but for its flaw. */
@Component(name = "toy-sink", summary = "Writes a table as it is")
public record ToySink(
        @Parameter(doc = "what is wrong with it", preset = "none")
        Flaw flaw) implements ResultSink {

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** One thing that it does wrong. */
    public enum Flaw {
        NONE,
        WRITES_BESIDE,
        WRITES_THE_TIME,
        RANDOM_NAME,
        SWALLOWS_FAILURES,
        LEAVES_A_HALF,
        NO_EMPTY_TABLES
    }

    @Override
    public void write(ResultTable results, Path folder) throws IOException {
        if (flaw == Flaw.NO_EMPTY_TABLES && results.rows().isEmpty()) {
            return;
        }
        String text = results + (flaw == Flaw.WRITES_THE_TIME ? " at " + System.nanoTime() : "");
        if (flaw == Flaw.WRITES_BESIDE) {
            Files.writeString(folder.resolveSibling("log.txt"), text);
        }
        Path half = folder.resolve("half");
        if (flaw == Flaw.LEAVES_A_HALF) {
            Files.writeString(half, text);
        }
        String name = flaw == Flaw.RANDOM_NAME ? "table-" + CALLS.incrementAndGet() : "table";
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            if (flaw != Flaw.SWALLOWS_FAILURES) {
                throw e;
            }
        }
        Files.deleteIfExists(half);
    }
}
