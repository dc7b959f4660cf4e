package dev.hopfield.runner.config;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Bound;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.PathReference;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.component.Problem;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a file and overrides into a resolved experiment, or into all that is wrong with them. */
public final class ExperimentLoader {

    private static final String SWEEP = "sweep";

    private final Binder binder;
    private final Pairing pairing;

    /**
     * @param catalog the components that are installed
     */
    public ExperimentLoader(Catalog catalog) {
        this.binder = new Binder(catalog);
        this.pairing = new Pairing(catalog, binder);
    }

    /**
     * Loads an experiment.
     *
     * @param file the YAML file
     * @param overrides texts of the form {@code path=value}, where value is YAML
     * @return the experiment, every grid point bound
     * @throws UserError if the file cannot be read, or anything in it or in the overrides is wrong
     */
    public ResolvedExperiment load(Path file, List<String> overrides) {
        return load(file.toString(), text(file), file.toAbsolutePath().getParent(), overrides);
    }

    /**
     * Loads an experiment that stands in no file.
     *
     * @param name how messages call the text
     * @param text YAML
     * @param folder what paths in it are relative to
     * @param overrides texts of the form {@code path=value}, where value is YAML
     * @return the experiment, every grid point bound
     * @throws UserError if anything in it or in the overrides is wrong
     */
    public ResolvedExperiment load(String name, String text, Path folder, List<String> overrides) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> read = YamlReader.read(SourceText.of(name, text, folder), text, problems);
        if (read.isEmpty()) {
            throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
        }
        Map<String, Node> edits = edits(overrides, problems);
        ExperimentKind kind = ExperimentKind.of(read.get());
        problems.addAll(kind.mixtures(read.get()));
        TreeEdits editing = new TreeEdits(binder, kind);
        Node tree = editing.applied(kind.unmixed(read.get()), edits, Map.of(), problems);
        return resolve(tree, editing, edits, problems);
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(ExitCode.MISSING_INPUT, file + ": this is a folder" + hint("name a file in it"));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    file + ": there is no such file" + hint("check the path of the experiment"));
        } catch (CharacterCodingException e) {
            throw new UserError(
                    ExitCode.BAD_CONFIGURATION, file + ": this is not UTF-8 text" + hint("save it as UTF-8"));
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    file + ": the file cannot be read" + hint(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }

    private static String hint(String advice) {
        return System.lineSeparator() + "  " + advice;
    }

    private static Map<String, Node> edits(List<String> overrides, List<Problem> problems) {
        Map<String, Node> edits = new LinkedHashMap<>();
        for (String override : overrides) {
            int equals = override.indexOf('=');
            if (equals < 1 || equals == override.length() - 1) {
                String missing = equals == 0 ? "path" : "value";
                throw new UserError(
                        ExitCode.USAGE,
                        "--set " + override + ": there is no " + missing + hint("write --set path=value"));
            }
            String path = override.substring(0, equals).strip();
            String value = override.substring(equals + 1);
            SourceText source = SourceText.of("--set " + path, value, Path.of(""));
            YamlReader.read(source, value, problems).ifPresent(node -> edits.put(path, node));
        }
        return edits;
    }

    private ResolvedExperiment resolve(Node tree, TreeEdits editing, Map<String, Node> edits, List<Problem> problems) {
        List<Axis> axes = List.of();
        if (tree instanceof Node.Mapping mapping && mapping.entries().containsKey(SWEEP)) {
            axes = SweepReader.read(mapping.entries().get(SWEEP).value(), problems);
        }
        Limits.requireFewPoints(axes, problems);
        requireEffect(edits, axes, problems);
        Set<PathReference> inputs = new LinkedHashSet<>();
        List<GridPoint> points = bind(tree, editing, axes, problems, inputs);
        if (!problems.isEmpty()) {
            throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
        }
        Limits.requireFewCells(points);
        Limits.requireFewTraces(points);
        requireInputs(inputs);
        return new ResolvedExperiment(
                axes.stream().map(Axis::path).toList(),
                points,
                frozen(
                        points.get(0).experiment(),
                        editing.applied(tree, grid(axes).get(0), Map.of(), problems),
                        inputs));
    }

    private List<GridPoint> bind(
            Node base, TreeEdits editing, List<Axis> axes, List<Problem> problems, Set<PathReference> inputs) {
        Set<Problem> found = new LinkedHashSet<>();
        Map<String, Position> places = new HashMap<>();
        axes.forEach(axis -> places.put(axis.path(), axis.position()));
        List<GridPoint> points = new ArrayList<>();
        for (Map<String, Node> edits : grid(axes)) {
            List<Problem> refused = new ArrayList<>();
            Node tree = pairing.counted(editing.applied(base, edits, places, refused));
            Bound<? extends Experiment> bound = binder.bind(tree, editing.kind().type());
            found.addAll(refused);
            found.addAll(bound.problems());
            inputs.addAll(bound.paths());
            FullPaths paths = FullPaths.of(bound.paths());
            List<String> labels =
                    edits.values().stream().map(value -> paths.in(value).flow()).toList();
            bound.value().ifPresent(experiment -> {
                found.addAll(experiment.match(recall -> pairing.problems(tree, recall), optimisation -> List.of()));
                points.add(new GridPoint(labels, experiment));
            });
        }
        problems.addAll(found);
        return points;
    }

    /** A value that every grid point replaces would be set in vain. */
    private static void requireEffect(Map<String, Node> edits, List<Axis> axes, List<Problem> problems) {
        edits.forEach((path, value) -> axes.stream()
                .filter(axis -> path.equals(axis.path()) || path.startsWith(axis.path() + "."))
                .forEach(axis -> problems.add(new Problem(
                        value.position(),
                        axis.path() + " is swept, so one value for " + path + " has no effect",
                        "set its values: --set '" + SWEEP + "." + axis.path() + "=[...]'"))));
    }

    /** All combinations of axis values, the last axis fastest. */
    private static List<Map<String, Node>> grid(List<Axis> axes) {
        List<Map<String, Node>> grid = List.of(Map.of());
        for (Axis axis : axes) {
            List<Map<String, Node>> finer = new ArrayList<>();
            for (Map<String, Node> coarse : grid) {
                for (Node value : axis.values()) {
                    Map<String, Node> edits = new LinkedHashMap<>(coarse);
                    edits.put(axis.path(), value);
                    finer.add(edits);
                }
            }
            grid = finer;
        }
        return grid;
    }

    private static void requireInputs(Set<PathReference> inputs) {
        List<Problem> missing = inputs.stream()
                .filter(input -> !Files.isReadable(Path.of(input.path())))
                .map(input -> new Problem(
                        input.position(),
                        "there is no file or folder " + input.path() + " that can be read",
                        "paths are relative to the file that names them"))
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemText.error(ExitCode.MISSING_INPUT, missing);
        }
    }

    /**
     * Every default written out; values of the sweep as they are, because results are labelled with them.
     *
     * @param first the first grid point
     * @param written where it was written
     */
    private Node frozen(Experiment first, Node written, Set<PathReference> inputs) {
        Node.Mapping tree = pairing.withoutImplied((Node.Mapping) binder.unbind(first), written);
        Node.Entry sweep = tree.entries().get(SWEEP);
        return sweep == null ? tree : tree.with(SWEEP, FullPaths.of(inputs).in(sweep.value()));
    }
}
