package dev.hopfield.runner.cli;

import dev.hopfield.api.component.Component;
import dev.hopfield.runner.config.OptimisationExperiment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What an optimisation is, as configured: its problem and its solvers, and one line more for each way in which they are swept. */
final class SearchText {

    private SearchText() {}

    /** Solvers are never swept as a whole, so every point has the same labels. */
    static List<LabelledLines.Line> lines(List<OptimisationExperiment> points) {
        List<LabelledLines.Line> lines = new ArrayList<>();
        points.stream()
                .map(SearchText::problem)
                .distinct()
                .forEach(text -> lines.add(new LabelledLines.Line("problem", text)));
        for (String label : points.get(0).labels()) {
            points.stream()
                    .map(point -> name(point.solvers().get(label)) + ", " + counted(point.starts(), "start"))
                    .distinct()
                    .forEach(text -> lines.add(new LabelledLines.Line(label, text)));
        }
        return lines;
    }

    private static String problem(OptimisationExperiment point) {
        OptionalLong units = point.problem().units();
        return name(point.problem())
                + (units.isPresent()
                        ? ", " + counted(units.getAsLong(), "unit")
                        : ", units not known before it is drawn");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String name(Object component) {
        Component described = component.getClass().getAnnotation(Component.class);
        return described == null ? component.getClass().getSimpleName() : described.name();
    }
}
