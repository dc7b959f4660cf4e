package dev.hopfield.runner.cli;

import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.runner.config.RecallExperiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the models of an experiment are, as configured: one line for each, and one more for each way in which it is swept. */
final class ModelText {

    private ModelText() {}

    /** Models are never swept as a whole, so every point has the same labels. */
    static List<LabelledLines.Line> lines(List<RecallExperiment> points) {
        List<LabelledLines.Line> lines = new ArrayList<>();
        for (String label : points.get(0).labels()) {
            points.stream()
                    .map(point -> text(point.models().get(label), point.values().isPresent()))
                    .distinct()
                    .forEach(text -> lines.add(new LabelledLines.Line(label, text)));
        }
        return lines;
    }

    private static String text(Model model, boolean ofKeys) {
        String encodings = model.accepts().stream()
                .map(encoding -> encoding.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return "takes " + encodings + " states, " + dynamics(model) + (ofKeys ? " for its keys; values have none" : "");
    }

    private static String dynamics(Model model) {
        if (model.traits().contains(Trait.ENERGY_DESCENDS)) {
            return "descends an energy";
        }
        return model.traits().contains(Trait.ENERGY_SAMPLED) ? "samples by an energy" : "follows no energy";
    }
}
