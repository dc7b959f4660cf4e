package dev.hopfield.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as a part of a page, between two marks that name the Java version.
 *
 * @param begin the first mark
 * @param end the last mark
 * @param body what stands between them, newlines included
 */
public record MarkdownBlock(String begin, String end, String body) {

    /** The tables of a report, with the command that repeats them. */
    public static MarkdownBlock of(Report report) {
        String feature = report.machine().java().replaceAll("\\D.*", "");
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("`" + report.command() + "` on " + report.machine().line());
        if (!report.remark().isEmpty()) {
            lines.add("");
            lines.add("**" + report.remark() + "**");
        }
        lines.add("");
        lines.addAll(Tables.limits(report.limits()).inMarkdown());
        lines.add("");
        lines.addAll(Tables.comparison(report.cases()).inMarkdown());
        if (!report.accuracy().isEmpty()) {
            lines.add("");
            lines.add("Largest error of a row, by its largest number, against double precision:");
            lines.add("");
            lines.addAll(Tables.accuracy(report.accuracy()).inMarkdown());
        }
        lines.add("");
        String name = "compare, Java " + feature;
        return new MarkdownBlock(
                "<!-- begin " + name + " -->", "<!-- end " + name + " -->", String.join("\n", lines) + "\n");
    }

    /**
     * Puts the block in place of what stands between its marks; a file without them becomes the block alone.
     *
     * @param file the page
     * @throws IOException if the file cannot be read or written
     */
    public void writeTo(Path file) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, within(page));
    }

    String within(String page) {
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        String block = begin + "\n" + body + end;
        if (from < 0 || to < from) {
            return block + "\n";
        }
        return page.substring(0, from) + block + page.substring(to + end.length());
    }
}
