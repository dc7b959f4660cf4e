package dev.hopfield.dense.attention;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.dense.weights.Tensor;
import dev.hopfield.dense.weights.WeightFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tensors of one module, checked in name when opened and in shape when read. */
final class TorchHeads {

    private static final String TOGETHER = "in_proj_weight";
    private static final List<String> APART = List.of("q_proj_weight", "k_proj_weight", "v_proj_weight");
    private static final List<String> EXTRA = List.of("bias_k", "bias_v");
    private static final String INPUT_BIAS = "in_proj_bias";
    private static final String OUTPUT = "out_proj.weight";
    private static final String OUTPUT_BIAS = "out_proj.bias";
    private static final String WEIGHT = "weight";
    private static final String BIAS = "bias";
    private static final int MOST_NAMES = 20;

    private final WeightFile weights;
    private final String prefix;
    private final String core;
    private final boolean apart;
    private final boolean extra;

    /**
     * Opens a module.
     *
     * @param prefix of all its tensors
     * @param core goes before those of the heads
     * @param normalisations that it may have beside the heads
     * @throws InvalidData if a tensor is missing, or there is one that is not of the module
     */
    TorchHeads(WeightFile weights, String prefix, String core, List<String> normalisations) throws InvalidData {
        this.weights = weights;
        this.prefix = prefix;
        this.core = prefix + core;
        this.apart = APART.stream().anyMatch(this::has);
        this.extra = EXTRA.stream().anyMatch(this::has);
        List<String> needed = new ArrayList<>(apart ? APART : List.of(TOGETHER));
        needed.add(OUTPUT);
        needed.addAll(extra ? EXTRA : List.of());
        List<String> optional = new ArrayList<>(List.of(INPUT_BIAS, OUTPUT_BIAS));
        List<String> beside = normalisations.stream()
                .flatMap(name -> List.of(name + WEIGHT, name + BIAS).stream())
                .toList();
        requireNames(named(this.core, needed), named(this.core, optional), named(prefix, beside));
    }

    private static List<String> named(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name).toList();
    }

    private boolean has(String name) {
        return weights.has(core + name);
    }

    private void requireNames(List<String> needed, List<String> optional, List<String> beside) throws InvalidData {
        List<String> missing =
                needed.stream().filter(name -> !weights.has(name)).toList();
        List<String> unused = weights.names().stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> !needed.contains(name) && !optional.contains(name) && !beside.contains(name))
                .toList();
        if (!missing.isEmpty() || !unused.isEmpty()) {
            List<String> problems = new ArrayList<>();
            if (!missing.isEmpty()) {
                problems.add("missing: " + String.join(", ", missing));
            }
            if (!unused.isEmpty()) {
                problems.add("not of this module: " + some(unused));
            }
            throw new InvalidData(weights.file().toString(), String.join("; ", problems), advice());
        }
    }

    /** The first names; a whole model may have thousands. */
    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    /** Where the modules of the file are. */
    private String advice() {
        String inside = core.substring(prefix.length());
        List<String> prefixes = weights.names().stream()
                .flatMap(name -> List.of(inside + TOGETHER, inside + APART.get(0)).stream()
                        .filter(name::endsWith)
                        .map(end -> "'" + name.substring(0, name.length() - end.length()) + "'"))
                .toList();
        return prefixes.isEmpty()
                ? "the prefix is '" + prefix + "', but no module of this kind is in the file"
                : "the prefix is '" + prefix + "'; modules of this kind are at " + some(prefixes);
    }

    /** The parts of attention with so many heads. */
    Attention.Builder parts(int heads) throws IOException {
        RealPatterns[] maps = apart ? apart() : together();
        int hidden = maps[0].count();
        int values = maps[2].count();
        Optional<RealPatterns> bias = row(core + INPUT_BIAS, 2 * hidden + values);
        Tensor output = weights.tensor(core + OUTPUT);
        RealPatterns outputs = output.rows();
        output.ofShape(outputs.count(), values);
        Attention.Builder parts = Attention.builder(heads)
                .query(new Projection(maps[0], part(bias, 0, hidden)))
                .key(new Projection(maps[1], part(bias, hidden, hidden)))
                .value(new Projection(maps[2], part(bias, 2 * hidden, values)))
                .output(new Projection(outputs, row(core + OUTPUT_BIAS, outputs.count())));
        if (extra) {
            parts.extraPattern(
                    weights.tensor(core + EXTRA.get(0)).ofShape(1, 1, hidden).values(),
                    weights.tensor(core + EXTRA.get(1)).ofShape(1, 1, values).values());
        }
        return parts;
    }

    private RealPatterns[] together() throws IOException {
        RealPatterns all = weights.tensor(core + TOGETHER).rows();
        int third = all.count() / 3;
        if (all.count() % 3 != 0) {
            throw new InvalidData(
                    weights.file() + ", tensor '" + core + TOGETHER + "'",
                    "its " + all.count() + " rows are no three projections of the same size",
                    "give a module that projects queries, patterns and values");
        }
        return new RealPatterns[] {
            (RealPatterns) all.range(0, third),
            (RealPatterns) all.range(third, 2 * third),
            (RealPatterns) all.range(2 * third, 3 * third)
        };
    }

    private RealPatterns[] apart() throws IOException {
        RealPatterns queries = weights.tensor(core + APART.get(0)).rows();
        Tensor key = weights.tensor(core + APART.get(1));
        RealPatterns keys = key.rows();
        key.ofShape(queries.count(), keys.units());
        return new RealPatterns[] {
            queries, keys, weights.tensor(core + APART.get(2)).rows()
        };
    }

    private Optional<RealPatterns> row(String name, int units) throws IOException {
        return weights.has(name)
                ? Optional.of(weights.tensor(name).ofShape(units).rows())
                : Optional.empty();
    }

    private static Optional<RealPatterns> part(Optional<RealPatterns> row, int from, int units) {
        return row.map(all -> RealPatterns.of(Arrays.copyOfRange(all.row(0), from, from + units)));
    }

    /** A layer normalisation beside the heads, unless it has neither gain nor bias. */
    Optional<PatternNormalisation> normalisation(String name) throws IOException {
        String gain = prefix + name + WEIGHT;
        if (!weights.has(gain) && !weights.has(prefix + name + BIAS)) {
            return Optional.empty();
        }
        RealPatterns gains = weights.tensor(gain).rows();
        Optional<RealPatterns> bias = row(prefix + name + BIAS, gains.units());
        return Optional.of(new PatternNormalisation(Optional.of(gains), bias, PatternNormalisation.EPSILON));
    }
}
