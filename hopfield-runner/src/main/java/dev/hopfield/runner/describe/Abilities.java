package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.MeasuredColumns;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.state.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What components say of themselves as they stand in the example: what they take and give, and what holds for them. */
final class Abilities {

    private final Binder binder;
    private final Filling filling;

    Abilities(Catalog catalog) {
        this.binder = new Binder(catalog);
        this.filling = new Filling(catalog);
    }

    /** One clause for each thing that can be told without running the component; none if it cannot be made. */
    List<String> of(ComponentType component) {
        List<String> told = new ArrayList<>();
        component
                .kinds()
                .forEach(kind -> binder.bind(filling.whole(component), kind)
                        .value()
                        .ifPresent(value -> tell(value, kind, told)));
        return told.stream().distinct().toList();
    }

    private static void tell(Object value, Class<?> kind, List<String> told) {
        if (kind == Model.class) {
            tell((Model) value, told);
        } else if (kind == LearningRule.class) {
            LearningRule rule = (LearningRule) value;
            told.add("takes " + names(rule.accepts()) + " patterns");
            rule.traits().stream().sorted().map(Abilities::text).forEach(told::add);
        } else if (kind == Solver.class) {
            told.addAll(((Solver) value).notes());
        } else if (kind == PatternSource.class) {
            ((PatternSource) value)
                    .dimensions()
                    .ifPresent(size -> told.add("draws " + names(List.of(size.encoding())) + " patterns"));
        } else if (kind == Metric.class) {
            tell((Metric) value, ((Metric) value).columns(), told);
        } else if (kind == SolutionMetric.class) {
            tell((SolutionMetric) value, ((SolutionMetric) value).columns(), told);
        }
    }

    private static void tell(Model model, List<String> told) {
        told.add("takes " + names(model.accepts()) + " patterns and cues");
        if (model instanceof AssociatingModel) {
            told.add("stores pairs too: a pattern as key calls up another one as its value");
        }
        model.traits().stream().sorted().map(Abilities::text).forEach(told::add);
        told.addAll(model.notes());
    }

    private static void tell(MeasuredColumns measuring, List<String> columns, List<String> told) {
        told.add("measures " + String.join(", ", columns));
        for (Better better : List.of(Better.HIGHER, Better.LOWER)) {
            List<String> such = columns.stream()
                    .filter(column -> measuring.better(column) == better)
                    .toList();
            if (!such.isEmpty()) {
                told.add(better.name().toLowerCase(Locale.ROOT) + " is better"
                        + (such.equals(columns) ? "" : ": " + String.join(", ", such)));
            }
        }
    }

    private static String names(List<Encoding> encodings) {
        return encodings.stream()
                .map(encoding -> encoding.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private static String text(Trait trait) {
        return switch (trait) {
            case ENERGY_DESCENDS -> "descends an energy: no step of a recall raises it";
            case ENERGY_IS_EVEN -> "has the same energy for a state and its reverse";
            case STORES_FIXED_POINTS -> "keeps a few random patterns as fixed points";
            case SAMPLES -> "is noisy: final states are samples";
            case ENERGY_SAMPLED -> "samples states by an energy";
        };
    }

    private static String text(CouplingTrait trait) {
        return switch (trait) {
            case SYMMETRIC -> "gives symmetric couplings, w_ij = w_ji";
            case RETAINS_PATTERNS -> "retains patterns: the local fields of a stored pattern are about the pattern";
            case SELF_COUPLED -> "may couple units to themselves";
            case THRESHOLDS -> "gives every unit a threshold";
            case DELAYED -> "has couplings that act after a delay";
        };
    }
}
