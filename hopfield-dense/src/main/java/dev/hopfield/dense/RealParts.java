package dev.hopfield.dense;

import java.util.Optional;

/** The parts of a dense memory of real states. */
record RealParts(
        Similarity similarity, Weighting weighting, Optional<Normalisation> normalisation, FixedPointIteration update) {

    /** Why recall follows no energy; empty if it does. */
    Optional<String> whyNoEnergy() {
        ScoreForm form = similarity.form();
        if (form == ScoreForm.OTHER) {
            return Optional.of("scores of " + Names.of(similarity) + " are neither dot products nor squared distances");
        }
        if (!weighting.descendsOn().contains(form)) {
            return Optional.of("weights of " + Names.of(weighting) + " are no gradient of a convex function of "
                    + Names.of(similarity) + " scores");
        }
        if (form == ScoreForm.SQUARED_DISTANCE && normalisation.isPresent()) {
            return Optional.of("none is known for " + Names.of(similarity) + " scores with "
                    + Names.of(normalisation.get()) + " after the sum");
        }
        return Optional.empty();
    }

    /** Whether random patterns, few and long, are recalled as they are. */
    boolean storesFixedPoints() {
        return similarity.growsWithUnits() && weighting.singlesOutTheBest() && normalisation.isEmpty();
    }
}
