package dev.hopfield.runner.config;

import dev.hopfield.api.component.Problem;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Shows problems to a person: the place, the rule and the value, the line with a caret, and advice. */
final class ProblemText {

    /** Problems of one text in the order of the text; what stands nowhere comes last. */
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            problem -> problem.position() instanceof TextPosition place ? place : null,
            Comparator.nullsLast(
                    Comparator.comparing((TextPosition place) -> place.source().name())
                            .thenComparingInt(TextPosition::line)
                            .thenComparingInt(TextPosition::column)));

    /** A wrong range of many values makes many problems of one kind. */
    private static final int MAX_SHOWN = 20;

    private ProblemText() {}

    static UserError error(ExitCode exitCode, List<Problem> problems) {
        List<Problem> shown = problems.stream().distinct().sorted(BY_PLACE).toList();
        String more = shown.size() <= MAX_SHOWN ? "" : "and " + (shown.size() - MAX_SHOWN) + " more problems";
        return new UserError(
                exitCode,
                shown.stream()
                        .limit(MAX_SHOWN)
                        .map(ProblemText::show)
                        .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator() + more)));
    }

    private static String show(Problem problem) {
        String excerpt = problem.position() instanceof TextPosition place ? place.excerpt() : "";
        String advice = problem.advice().isEmpty() ? "" : "  " + problem.advice() + System.lineSeparator();
        return problem.position().describe() + ": " + problem.message() + System.lineSeparator() + excerpt + advice;
    }
}
