package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import java.util.Optional;

/**
 * Says what final states are, by the rules of {@link Verdicts}.
 *
 * @param outcome what was recalled
 * @param threshold overlap from which a state counts as the same
 */
record Judge(Outcome outcome, double threshold) {

    /** The verdict on a cue that was made from a pattern. */
    Verdict withTarget(int cue, int target) {
        return switch (outcome.recall().stopReason(cue)) {
            case CONVERGED, SAMPLED, COMPLETED -> fixedPoint(cue, target);
            case CYCLE -> Verdict.CYCLE;
            case STEP_LIMIT -> Verdict.NOT_CONVERGED;
            case DIVERGED -> Verdict.DIVERGED;
        };
    }

    /** The verdict on a cue that was made from none: as if from the pattern whose target its final state is most like. */
    Verdict withoutTarget(int cue) {
        return withTarget(cue, nearest(outcome.overlaps(cue), 0));
    }

    private Verdict fixedPoint(int cue, int target) {
        double own = outcome.overlap(cue, target);
        if (Math.abs(own) == 1) {
            // No other can be larger, and of equals the target counts.
            return own > 0 ? Verdict.TARGET : Verdict.REVERSE;
        }
        double[] overlaps = outcome.overlaps(cue);
        int nearest = nearest(overlaps, target);
        if (Math.abs(overlaps[nearest]) >= threshold) {
            return nearest != target ? Verdict.OTHER : own > 0 ? Verdict.TARGET : Verdict.REVERSE;
        }
        Optional<double[]> participation = outcome.participation(cue, cue + 1);
        return participation.isPresent() ? byShares(participation.get()[0]) : bySums(cue, overlaps);
    }

    /** The verdict on a state that is none of the patterns, by how many are averaged in it. */
    private Verdict byShares(double participation) {
        int stored = outcome.targets().count();
        if (participation == 0 || stored == 1) {
            return Verdict.SPURIOUS;
        }
        if (Participation.isGlobal(participation, stored)) {
            return Verdict.GLOBAL;
        }
        return Math.round(participation) <= Mixtures.FEW ? Verdict.MIXTURE : Verdict.AVERAGE;
    }

    private Verdict bySums(int cue, double[] overlaps) {
        int mixed = new Mixtures(outcome, cue, overlaps).smallest(threshold);
        return mixed == 0 ? Verdict.SPURIOUS : mixed <= Mixtures.FEW ? Verdict.MIXTURE : Verdict.AVERAGE;
    }

    /** The target whose overlap is the largest in size; of equals the preferred one, else the first. */
    private static int nearest(double[] overlaps, int preferred) {
        int nearest = preferred;
        for (int target = 0; target < overlaps.length; target++) {
            nearest = Math.abs(overlaps[target]) > Math.abs(overlaps[nearest]) ? target : nearest;
        }
        return nearest;
    }
}
