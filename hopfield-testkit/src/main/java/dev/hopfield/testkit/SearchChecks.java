package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What an observer of one search must be shown, and what must come of it. */
final class SearchChecks {

    private final SearchLog log = new SearchLog();
    private final QuadraticForm form;
    private final Attempts attempts;
    private final String circumstances;

    SearchChecks(Solver solver, SampleInstance instance, SolverOptions options, String circumstances) {
        this.form = instance.form();
        this.attempts = solver.solve(instance, options.observedBy(log));
        this.circumstances = circumstances;
        assertThat(attempts.count())
                .as(because("there must be one attempt for each start"))
                .isEqualTo(options.starts());
    }

    Attempts attempts() {
        return attempts;
    }

    void everyStateIsOneOfTheForm() {
        assertThat(attempts.states().encoding())
                .as(because("final states must have the encoding of the form"))
                .isEqualTo(form.encoding());
        assertThat(attempts.states().units())
                .as(because("final states must have the units of the form"))
                .isEqualTo(form.units());
    }

    void everyStepIsShownInOrder() {
        assertThat(log.starts().keySet())
                .as(because("an observer must see every start, numbered from 0"))
                .containsExactlyElementsOf(
                        IntStream.range(0, attempts.count()).boxed().toList());
        log.starts()
                .forEach((start, shown) -> assertThat(shown.stream().map(SearchLog.Entry::step))
                        .as(because("an observer must see step 0 first and then each step once, in order, up to"
                                + " Attempts.steps; start " + start))
                        .containsExactlyElementsOf(IntStream.rangeClosed(0, attempts.steps(start))
                                .boxed()
                                .toList()));
    }

    void everyEnergyIsFinite() {
        log.starts()
                .forEach((start, shown) -> assertThat(shown.stream().map(SearchLog.Entry::energy))
                        .as(because("energies that are shown must be finite; start " + start))
                        .allMatch(Double::isFinite));
    }

    /**
     * @param result which of the energies shown is that of the final state
     * @param tolerance as a fraction of the energy, of 1 where that is less
     */
    void theEnergyShownIsThatOfTheFinalState(ToDoubleFunction<List<Double>> result, double tolerance) {
        log.starts().forEach((start, shown) -> {
            double expected = form.energy(attempts.states(), start);
            double energy = result.applyAsDouble(
                    shown.stream().map(SearchLog.Entry::energy).toList());
            assertThat(energy)
                    .as(because("the energy that an observer is shown of the final state must be form().energy of it;"
                            + " start " + start))
                    .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
        });
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
