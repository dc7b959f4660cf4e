package dev.hopfield.runner.config;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Bound;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.InvalidConfiguration;
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
import java.util.Comparator;
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
    private static final int MAX_POINTS = 100_000;
    private static final long MAX_CELLS = 10_000_000;

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
        List<Problem> problems = new ArrayList<>();
        Path folder = file.toAbsolutePath().getParent();
        String text = text(file);
        Optional<Node> read = YamlReader.read(SourceText.of(file.toString(), text, folder), text, problems);
        if (read.isEmpty()) {
            throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
        }
        Map<String, Node> edits = edits(overrides, problems);
        Node tree = edited(read.get(), edits, Map.of(), problems);
        return resolve(tree, edits, problems);
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

    /**
     * Applies edits, shortest path first, so that a part can be set within a component that is set too.
     *
     * @param places where a path that does not exist is reported, for paths that are written somewhere themselves
     */
    private Node edited(Node tree, Map<String, Node> edits, Map<String, Position> places, List<Problem> problems) {
        Node edited = tree;
        List<String> paths = new ArrayList<>(edits.keySet());
        paths.sort(Comparator.comparingInt(path -> path.split("\\.").length));
        for (String path : paths) {
            try {
                edited = edited(edited, path, edits.get(path));
            } catch (InvalidConfiguration e) {
                e.problems()
                        .forEach(problem -> problems.add(new Problem(
                                places.getOrDefault(path, problem.position()), problem.message(), problem.advice())));
            }
        }
        return edited;
    }

    /** The keys of a sweep are paths themselves, so edits of its axes are made here. */
    private Node edited(Node tree, String path, Node value) {
        if (path.equals(SWEEP) && tree instanceof Node.Mapping mapping) {
            return mapping.with(SWEEP, value);
        }
        if (path.startsWith(SWEEP + ".") && tree instanceof Node.Mapping mapping) {
            Node.Entry sweep = mapping.entries().get(SWEEP);
            Node.Mapping axes = sweep != null && sweep.value() instanceof Node.Mapping given
                    ? given
                    : new Node.Mapping(Map.of(), value.position());
            return mapping.with(SWEEP, axes.with(path.substring(SWEEP.length() + 1), value));
        }
        return binder.edit(tree, Experiment.class, path, value);
    }

    private ResolvedExperiment resolve(Node tree, Map<String, Node> edits, List<Problem> problems) {
        List<Axis> axes = List.of();
        if (tree instanceof Node.Mapping mapping && mapping.entries().containsKey(SWEEP)) {
            axes = SweepReader.read(mapping.entries().get(SWEEP).value(), problems);
        }
        requireFewPoints(axes, problems);
        requireEffect(edits, axes, problems);
        Set<PathReference> inputs = new LinkedHashSet<>();
        List<GridPoint> points = bind(tree, axes, problems, inputs);
        if (!problems.isEmpty()) {
            throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
        }
        requireFewCells(points);
        requireInputs(inputs);
        return new ResolvedExperiment(
                axes.stream().map(Axis::path).toList(),
                points,
                frozen(points.get(0).experiment(), edited(tree, grid(axes).get(0), Map.of(), problems), inputs));
    }

    private List<GridPoint> bind(Node base, List<Axis> axes, List<Problem> problems, Set<PathReference> inputs) {
        Set<Problem> found = new LinkedHashSet<>();
        Map<String, Position> places = new HashMap<>();
        axes.forEach(axis -> places.put(axis.path(), axis.position()));
        List<GridPoint> points = new ArrayList<>();
        for (Map<String, Node> edits : grid(axes)) {
            List<Problem> refused = new ArrayList<>();
            Node tree = pairing.counted(edited(base, edits, places, refused));
            Bound<Experiment> bound = binder.bind(tree, Experiment.class);
            found.addAll(refused);
            found.addAll(bound.problems());
            inputs.addAll(bound.paths());
            FullPaths paths = FullPaths.of(bound.paths());
            List<String> labels =
                    edits.values().stream().map(value -> paths.in(value).flow()).toList();
            bound.value().ifPresent(experiment -> {
                found.addAll(pairing.problems(tree, experiment));
                points.add(new GridPoint(labels, experiment));
            });
        }
        problems.addAll(found);
        return points;
    }

    private static void requireFewPoints(List<Axis> axes, List<Problem> problems) {
        long size = 1;
        for (Axis axis : axes) {
            size *= axis.values().size();
            if (size > MAX_POINTS) {
                problems.add(new Problem(
                        axis.position(),
                        "the sweep spans more than " + MAX_POINTS + " points",
                        "take fewer values or axes"));
                throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
            }
        }
    }

    private static void requireFewCells(List<GridPoint> points) {
        long cells =
                points.stream().mapToLong(point -> point.experiment().trials()).sum();
        if (cells > MAX_CELLS) {
            throw new UserError(
                    ExitCode.BAD_CONFIGURATION,
                    points.size() + " grid points with their trials are " + cells + " cells, more than " + MAX_CELLS
                            + hint("lower trials, or sweep fewer values"));
        }
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
