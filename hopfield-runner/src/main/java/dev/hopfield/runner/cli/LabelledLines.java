package dev.hopfield.runner.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a label and a text, with the texts lined up. */
final class LabelledLines {

    private LabelledLines() {}

    /**
     * One line.
     *
     * @param label at its beginning
     * @param text what is told
     */
    record Line(String label, String text) {}

    static String of(List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
        return lines.stream()
                .map(line -> "  " + line.label()
                        + " ".repeat(width - line.label().length()) + "  " + line.text() + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
