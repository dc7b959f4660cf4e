package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.Arrays;
import java.util.List;

/**
 * What the final states are: the fraction of cues with each verdict. The fractions add up to 1.
 *
 * <p>A cue that did not end as its dynamics meant it to is judged by why it stopped. A fixed point, the state after as many
 * steps as were asked for, or of a noisy dynamics the average over time, is the target, its reverse, or another stored pattern
 * or its reverse if the size of its overlap reaches the threshold, the largest counting; a mixture of a few (up to 7) or an
 * average of many patterns if its cosine with their sum does; and spurious otherwise. Sums are of the patterns with the
 * largest overlaps, each with the sign of its overlap. Of bits only odd mixtures are considered, and of sums the sign, because
 * even mixtures are unstable (Amit, Gutfreund and Sompolinsky 1985).
 *
 * <p>A memory that tells the shares of its patterns, a {@link dev.hopfield.api.memory.WeighingMemory}, is asked for them
 * instead of comparing sums, with a state that is none of the patterns: by how many are averaged in effect, as measured by
 * {@link Participation}, it is the global average (at least 0.9 of two or more patterns), else a mixture (up to 7) or an
 * average, and spurious if no pattern takes part. Where pairs of a key and a value are stored, the values are compared.
 *
 * @param threshold overlap from which a state counts as the same, above 0 and at most 1
 */
@Component(
        name = "verdict",
        summary = "what final states are: fractions that are the target, its reverse, another pattern, a mixture, ...",
        references = {
            "D. J. Amit, H. Gutfreund, H. Sompolinsky, Phys. Rev. A 32, 1007 (1985), "
                    + "doi:10.1103/PhysRevA.32.1007, for mixtures",
            "H. Ramsauer et al., Hopfield networks is all you need, ICLR 2021, arXiv:2008.02217, for averages by shares"
        })
public record Verdicts(
        @Parameter(
                doc = "overlap from which a state counts as the same",
                preset = "0.95",
                min = 0,
                openMin = true,
                max = 1)
        double threshold)
        implements Metric {

    /** Checks the threshold. */
    public Verdicts {
        InvalidParameter.unless(threshold > 0 && threshold <= 1, "threshold", threshold, "give an overlap up to 1");
    }

    @Override
    public List<String> columns() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> "verdict-" + verdict.label())
                .toList();
    }

    @Override
    public Better better(String column) {
        return column.equals("verdict-" + Verdict.TARGET.label()) ? Better.HIGHER : Better.NEITHER;
    }

    @Override
    public List<String> shares() {
        return columns();
    }

    @Override
    public double[] measure(Outcome outcome) {
        Verdict[] verdicts = verdicts(outcome);
        double[] fractions = new double[Verdict.values().length];
        for (Verdict verdict : verdicts) {
            fractions[verdict.ordinal()]++;
        }
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] /= verdicts.length;
        }
        return fractions;
    }

    Verdict[] verdicts(Outcome outcome) {
        Judge judge = new Judge(outcome.averaged(), threshold);
        Verdict[] verdicts = new Verdict[outcome.cues().count()];
        for (int cue = 0; cue < verdicts.length; cue++) {
            verdicts[cue] = judge.withTarget(cue, cue);
        }
        return verdicts;
    }
}
