package dev.hopfield.testkit;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Arrays;
import java.util.Optional;

/** Says in words where two couplings part, in any bit of what they do, or nothing if they agree. */
final class CouplingDifference {

    private static final int STATES = 5;

    private CouplingDifference() {}

    static Optional<String> exact(Couplings actual, Couplings expected) {
        return exact(actual, expected, Workers.caller());
    }

    /**
     * @param workers who share the work of the first, but not of the second
     */
    static Optional<String> exact(Couplings actual, Couplings expected, Workers workers) {
        if (actual.units() != expected.units()) {
            return Optional.of("they join " + actual.units() + " units instead of " + expected.units());
        }
        BitPatterns states =
                (BitPatterns) Samples.random(Encoding.BIPOLAR, STATES, expected.units(), new Seed(1).child("states"));
        return Difference.exact(
                        actual.fields(CouplingMatrix.singles(expected.units()), workers),
                        expected.fields(CouplingMatrix.singles(expected.units())))
                .map(difference -> "the fields of single units differ: " + difference)
                .or(() -> inBits(actual, expected, states, workers))
                .or(() -> inNumbers(actual, expected, states))
                .or(() -> whenFollowed(actual, expected, states, workers))
                .or(() -> inWhatActsLater(actual, expected, workers));
    }

    private static Optional<String> inBits(Couplings actual, Couplings expected, Patterns states, Workers workers) {
        for (Encoding encoding : Encoding.values()) {
            Patterns read = states.as(encoding);
            Optional<String> difference = Difference.exact(actual.fields(read, workers), expected.fields(read));
            if (difference.isPresent()) {
                return difference.map(where -> "the fields of " + encoding + " states differ: " + where);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inNumbers(Couplings actual, Couplings expected, Patterns states) {
        for (int unit = 0; unit < expected.units(); unit++) {
            if (actual.threshold(unit) != expected.threshold(unit)) {
                return Optional.of("the threshold of unit " + unit + " is " + actual.threshold(unit) + " instead of "
                        + expected.threshold(unit));
            }
        }
        double[] forms = actual.quadraticForm(states);
        double[] wanted = expected.quadraticForm(states);
        return Arrays.equals(forms, wanted)
                ? Optional.empty()
                : Optional.of(
                        "quadratic forms are " + Arrays.toString(forms) + " instead of " + Arrays.toString(wanted));
    }

    private static Optional<String> whenFollowed(
            Couplings actual, Couplings expected, BitPatterns states, Workers workers) {
        LocalFields followed = actual.track(states, STATES - 1, workers);
        LocalFields wanted = expected.track(states, STATES - 1);
        int[] order = new Seed(1).child("order").stream().permutation(expected.units());
        followed.follow(order, workers);
        for (int k = 0; k < order.length; k++) {
            double field = followed.field(order[k]);
            if (field != wanted.field(order[k])) {
                return Optional.of("the followed field of unit " + order[k] + " is " + field + " instead of "
                        + wanted.field(order[k]));
            }
            if (k % 3 == 0) {
                followed.flip(order[k]);
                wanted.flip(order[k]);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inWhatActsLater(Couplings actual, Couplings expected, Workers workers) {
        if (actual instanceof DelayedCouplings one && expected instanceof DelayedCouplings other) {
            return one.delay() == other.delay()
                    ? exact(one.delayed(), other.delayed(), workers)
                    : Optional.of("the delay is " + one.delay() + " instead of " + other.delay());
        }
        return Optional.empty();
    }
}
