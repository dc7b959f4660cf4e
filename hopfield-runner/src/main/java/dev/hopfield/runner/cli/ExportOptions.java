package dev.hopfield.runner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** In which further forms results are written. They are no part of the experiment, whose name and bytes stay what they are. */
final class ExportOptions {

    @Option(
            names = "--export",
            paramLabel = "SINK",
            description = "writes the results in this form too: the name of a result sink, several with commas between,"
                    + " or {type: NAME, ...}; may be repeated")
    private List<String> sinks = new ArrayList<>();

    /** The text of each sink. */
    List<String> sinks() {
        return sinks.stream()
                .flatMap(text -> text.startsWith("{") ? Stream.of(text) : Stream.of(text.split(",")))
                .map(String::strip)
                .toList();
    }
}
