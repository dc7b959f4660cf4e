package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.catalog.CorePlugin;
import dev.hopfield.runner.toy.ToyPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An experiment in a file, loaded with the runner's own components and toy models. */
record ExperimentFile(Path path) {

    static final String SMALL = """
            name: small
            patterns: {type: random-bipolar, units: 16, count: 3}
            models: {one: echo}
            """;

    private static ExperimentLoader loader() {
        return new ExperimentLoader(Catalog.of(List.of(new CorePlugin(), new ToyPlugin())));
    }

    static ExperimentFile of(Path folder, String text) {
        try {
            return new ExperimentFile(Files.writeString(folder.resolve("e.yaml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ResolvedExperiment load(String... overrides) {
        return loader().load(path, List.of(overrides));
    }

    ResolvedExperiment sweeping(String... sweeps) {
        return loader().load(path, List.of(), List.of(sweeps));
    }

    /** The first grid point of an experiment in recall. */
    RecallExperiment recall(String... overrides) {
        return recall(load(overrides).points().get(0));
    }

    static RecallExperiment recall(GridPoint point) {
        return point.experiment().match(Function.identity(), optimisation -> {
            throw new AssertionError("it is an optimisation");
        });
    }

    /** What is wrong with it. */
    UserError refusal(String... overrides) {
        return refused(() -> load(overrides));
    }

    /** What is wrong with a sweep. */
    UserError sweepRefusal(String... sweeps) {
        return refused(() -> sweeping(sweeps));
    }

    private static UserError refused(ThrowingCallable loading) {
        UserError refusal = catchThrowableOfType(UserError.class, loading);
        assertThat(refusal).as("the experiment should have been refused").isNotNull();
        return refusal;
    }

    /** The lines of a refusal that name a place, without the folder. */
    List<String> problems(String... overrides) {
        return places(refusal(overrides));
    }

    List<String> sweepProblems(String... sweeps) {
        return places(sweepRefusal(sweeps));
    }

    private List<String> places(UserError refusal) {
        return refusal.getMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .map(line -> line.replace(path.getParent() + "/", ""))
                .toList();
    }
}
