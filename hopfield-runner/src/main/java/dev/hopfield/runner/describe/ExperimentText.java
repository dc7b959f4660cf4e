package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.runner.config.CueSettings;
import dev.hopfield.runner.config.OptimisationExperiment;
import dev.hopfield.runner.config.RecallExperiment;
import dev.hopfield.runner.config.RecallSettings;
import dev.hopfield.runner.config.Refinement;
import dev.hopfield.runner.config.Search;
import dev.hopfield.runner.config.Trials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of an experiment file: those that all kinds of experiments have alike, then those of each kind. */
public final class ExperimentText {

    private ExperimentText() {}

    /**
     * The keys as a person reads them.
     *
     * @param catalog the components that are installed
     */
    public static String of(Catalog catalog) {
        StringBuilder text = new StringBuilder("experiment: what an experiment file says\n");
        ParameterText parameters = new ParameterText(catalog);
        sections()
                .forEach((title, specs) ->
                        text.append("\n  ").append(title).append('\n').append(parameters.lines(specs)));
        return text.append(
                        "\n  forms of a sweep\n    path: [a, b, ...]\n    path: {from: a, to: b, steps: n, scale: log, whole: true}\n"
                                + "    zip: [{path: [a, b], other-path: [c, d]}]\n"
                                + "    leave-out: [{path: value or [values] or {above: x, below: y}}]\n"
                                + "    sample: {points: n, seed: s}\n")
                .append(
                        "      steps is the number of points, both ends included; a path is keys joined by dots;\n      scale and whole may be left out\n\n  extends: FILE\n      takes all that the file says and this one does not; it must lie in this one's folder or below\n\n")
                .toString();
    }

    /** The keys by what they are keys of. */
    static Map<String, List<ParameterSpec>> sections() {
        List<ParameterSpec> recall = ParameterSpec.of(RecallExperiment.class);
        List<ParameterSpec> optimisation = ParameterSpec.of(OptimisationExperiment.class);
        Map<String, List<ParameterSpec>> sections = new LinkedHashMap<>();
        sections.put("keys", both(recall, optimisation));
        sections.put("keys of trials", ParameterSpec.of(Trials.class));
        sections.put("keys of search", ParameterSpec.of(Search.class));
        sections.put("keys of refine", ParameterSpec.of(Refinement.class));
        sections.put("keys of an experiment in recall, which compares models", without(recall, optimisation));
        sections.put("keys of cues", ParameterSpec.of(CueSettings.class));
        sections.put("keys of recall", ParameterSpec.of(RecallSettings.class));
        sections.put("keys of an optimisation, which compares solvers", without(optimisation, recall));
        return sections;
    }

    private static List<ParameterSpec> both(List<ParameterSpec> some, List<ParameterSpec> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static List<ParameterSpec> without(List<ParameterSpec> some, List<ParameterSpec> others) {
        return some.stream().filter(spec -> !others.contains(spec)).toList();
    }
}
