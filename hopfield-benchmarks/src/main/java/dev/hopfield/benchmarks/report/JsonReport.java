package dev.hopfield.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Reports for programs: the records as they are, times in seconds. */
public final class JsonReport {

    private JsonReport() {}

    /**
     * Writes a report.
     *
     * @param report what was measured
     * @param file where it goes; replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(Report report, Path file) throws IOException {
        Files.writeString(file, text(report));
    }

    static String text(Report report) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }
}
