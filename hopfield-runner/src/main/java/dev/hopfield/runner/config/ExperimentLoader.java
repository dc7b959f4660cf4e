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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a file and overrides into a resolved experiment, or into all that is wrong with them. */
public final class ExperimentLoader {

    private static final String SWEEP = TreeEdits.SWEEP;

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
        return load(file, overrides, List.of());
    }

    /**
     * Loads an experiment that stands in no file, and extends none.
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
        return load(YamlReader.read(SourceText.of(name, text, folder), text, problems), overrides, List.of(), problems);
    }

    /**
     * Loads an experiment, and sweeps more of it, or other values.
     *
     * @param file the YAML file; what it extends must lie in its folder or below
     * @param overrides texts of the form {@code path=value}, where value is YAML
     * @param sweeps texts of the form {@code path=a,b,...} or {@code path=from:to:steps}, {@code :log} after it or not
     * @return the experiment, every grid point bound
     * @throws UserError if a file cannot be read, or anything in it, in the overrides or in the sweeps is wrong
     */
    public ResolvedExperiment load(Path file, List<String> overrides, List<String> sweeps) {
        List<Problem> problems = new ArrayList<>();
        return load(ExtendedFile.read(file, problems), overrides, sweeps, problems);
    }

    private ResolvedExperiment load(
            Optional<Node> read, List<String> overrides, List<String> sweeps, List<Problem> problems) {
        if (read.isEmpty()) {
            throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
        }
        Map<String, Node> edits = Overrides.read(overrides, sweeps, problems);
        ExperimentKind kind = ExperimentKind.of(read.get());
        problems.addAll(kind.mixtures(read.get()));
        TreeEdits editing = new TreeEdits(binder, kind);
        Node tree = editing.applied(kind.unmixed(read.get()), edits, Map.of(), problems);
        return resolve(tree, editing, edits, problems);
    }

    private ResolvedExperiment resolve(Node tree, TreeEdits editing, Map<String, Node> edits, List<Problem> problems) {
        Sweep sweep = Sweep.NONE;
        if (tree instanceof Node.Mapping mapping && mapping.entries().containsKey(SWEEP)) {
            sweep = SweepReader.read(mapping.entries().get(SWEEP).value(), problems);
        }
        Grid grid = Grid.of(sweep, problems);
        requireEffect(edits, sweep.axes(), problems);
        AdaptiveAxes.check(tree, sweep, problems);
        List<Map<String, Node>> wanted = grid.points(problems);
        Set<PathReference> inputs = new LinkedHashSet<>();
        List<GridPoint> points = bind(tree, editing, sweep.axes(), wanted, problems, inputs);
        if (!problems.isEmpty()) {
            throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
        }
        Limits.requireFewCells(points);
        Limits.requireFewTraces(points);
        Limits.requireSmallArrays(points);
        requireInputs(inputs);
        Node first = editing.applied(tree, wanted.get(0), Map.of(), problems);
        return new ResolvedExperiment(
                sweep.axes().stream().map(Axis::path).toList(),
                points,
                frozen(points.get(0).experiment(), first, inputs),
                grid.remarks(),
                inputs.stream().map(PathReference::path).distinct().toList());
    }

    private List<GridPoint> bind(
            Node base,
            TreeEdits editing,
            List<Axis> axes,
            List<Map<String, Node>> wanted,
            List<Problem> problems,
            Set<PathReference> inputs) {
        Set<Problem> found = new LinkedHashSet<>();
        Binder remembering = binder.remembering(base);
        Map<String, Position> places = new HashMap<>();
        axes.forEach(axis -> places.put(axis.path(), axis.position()));
        List<GridPoint> points = new ArrayList<>();
        for (Map<String, Node> edits : wanted) {
            List<Problem> refused = new ArrayList<>();
            Node tree = pairing.counted(editing.applied(base, edits, places, refused));
            Bound<? extends Experiment> bound =
                    remembering.bind(tree, editing.kind().type());
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
                        "sweep other values: --sweep " + axis.path() + "=a,b,..."))));
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
