package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.FixedPoint;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where recall ends up from random starts: how many fixed points, and the fraction of starts with each verdict.
 *
 * <p>Starts are the same for every model: fair bits; or, where the patterns are real, the values of a random pattern dealt
 * out to the units anew. Fixed points are counted among starts that converged, with those that are reverses of each
 * other as two and as one; the largest share is that of all starts that reached the most visited one. Verdicts are those
 * of {@link Verdicts}, as if each start had been made from the pattern that it ended nearest to; they add up to 1.
 *
 * <p>Where pairs are stored the starts are random keys, and the fixed points are the different values that they call up.
 *
 * @param starts how many there are, at least 1
 * @param threshold overlap from which a state counts as the same, above 0 and at most 1
 * @param tolerance largest difference of a real value that counts as the same fixed point
 */
@Component(
        name = "attractors",
        summary = "recall from random starts: how many fixed points are found, and what final states are",
        references = "J. J. Hopfield, PNAS 79, 2554 (1982), doi:10.1073/pnas.79.8.2554, for random starts")
public record Attractors(
        @Parameter(doc = "random states to start from", preset = "100", min = 1)
        int starts,

        @Parameter(
                doc = "overlap from which a state counts as the same",
                preset = "0.95",
                min = 0,
                openMin = true,
                max = 1)
        double threshold,

        @Parameter(
                doc = "largest difference of a real value that counts as equal; of no meaning for bits",
                preset = "0.01",
                min = 0,
                unit = "state values")
        double tolerance)
        implements Metric {

    private static final List<String> COUNTS =
            List.of("attractors-distinct", "attractors-up-to-reversal", "attractors-largest-share");

    /** A random start has no target, so no pattern is another. */
    private static final List<Verdict> VERDICTS = Arrays.stream(Verdict.values())
            .filter(verdict -> verdict != Verdict.OTHER)
            .toList();

    /** Checks the ranges. */
    public Attractors {
        InvalidParameter.unless(starts >= 1, "starts", starts, "start at least once");
        InvalidParameter.unless(threshold > 0 && threshold <= 1, "threshold", threshold, "give an overlap up to 1");
        InvalidParameter.unless(tolerance >= 0, "tolerance", tolerance, "give a difference that is 0 or greater");
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(COUNTS);
        for (Verdict verdict : VERDICTS) {
            columns.add("attractors-" + (verdict == Verdict.TARGET ? "stored" : verdict.label()));
        }
        return columns;
    }

    @Override
    public List<String> shares() {
        return columns().subList(2, columns().size());
    }

    @Override
    public long probes(long patterns) {
        return starts;
    }

    @Override
    public double[] measure(Outcome outcome) {
        Seed own = outcome.seed().child("attractors");
        Patterns from = RandomStarts.of(outcome.patterns(), starts, own.child("starts"));
        Outcome found = outcome.asking(Cues.of(from), own.child("dynamics"));
        double[] measured = new double[COUNTS.size() + VERDICTS.size()];
        countFixedPoints(found, measured);
        countVerdicts(found, measured);
        return measured;
    }

    private void countFixedPoints(Outcome found, double[] measured) {
        List<FixedPoint> each = FixedPoint.of(found.recall(), tolerance);
        double midpoint = found.reading().midpoint();
        measured[0] = each.size();
        measured[1] =
                FixedPoint.upToReversal(found.recall(), tolerance, midpoint).size();
        measured[2] = each.isEmpty() ? 0 : (double) each.get(0).hits() / starts;
    }

    private void countVerdicts(Outcome found, double[] measured) {
        Judge judge = new Judge(found.averaged(), threshold);
        for (int start = 0; start < starts; start++) {
            measured[COUNTS.size() + VERDICTS.indexOf(judge.withoutTarget(start))]++;
        }
        for (int column = COUNTS.size(); column < measured.length; column++) {
            measured[column] /= starts;
        }
    }
}
