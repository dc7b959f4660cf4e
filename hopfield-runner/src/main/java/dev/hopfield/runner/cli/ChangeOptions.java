package dev.hopfield.runner.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of all commands that change an experiment before they do something with it. */
final class ChangeOptions {

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "changes the experiment at a path, such as trials=3; may be repeated")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--sweep",
            paramLabel = "PATH=VALUES",
            description = "sweeps a path: a,b,... or from:to:steps or from:to:steps:log, such as patterns.count=2,5,10;"
                    + " may be repeated")
    private List<String> sweeps = new ArrayList<>();

    List<String> sets() {
        return sets;
    }

    List<String> sweeps() {
        return sweeps;
    }
}
