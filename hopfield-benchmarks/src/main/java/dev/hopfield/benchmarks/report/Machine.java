package dev.hopfield.benchmarks.report;

import dev.hopfield.kernels.Kernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where figures were measured.
 *
 * @param processor its model, as the system names it
 * @param cores how many processors Java sees
 * @param system operating system and architecture
 * @param java version and vendor of the runtime
 * @param kernels which of our kernels were at work
 * @param commit of the sources, or empty
 */
public record Machine(String processor, int cores, String system, String java, String kernels, String commit) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** This machine and this process. */
    public static Machine here() {
        return new Machine(
                processorModel(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                Kernels.active().name(),
                System.getProperty("hopfield.benchmarks.commit", ""));
    }

    private static String processorModel() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unnamed processor");
        } catch (IOException e) {
            return "unnamed processor";
        }
    }

    /** One line for the head of a report. */
    public String line() {
        String sources = commit.isEmpty() ? "" : ", commit " + commit;
        return processor + ", " + cores + (cores == 1 ? " core, " : " cores, ") + system + ", Java " + java
                + ", kernels " + kernels + sources;
    }
}
