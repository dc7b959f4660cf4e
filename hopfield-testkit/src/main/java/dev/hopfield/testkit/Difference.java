package dev.hopfield.testkit;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;

/** Says in words where two results part, or nothing if they agree. */
final class Difference {

    private Difference() {}

    /** Between states, bit for bit. */
    static Optional<String> exact(Patterns actual, Patterns expected) {
        return actual.equals(expected) ? Optional.empty() : within(actual, expected, 0);
    }

    /** Between states; tolerance is relative for values beyond 1 and absolute below. */
    static Optional<String> within(Patterns actual, Patterns expected, double tolerance) {
        if (actual.count() != expected.count()
                || actual.units() != expected.units()
                || actual.encoding() != expected.encoding()) {
            return Optional.of("the states are " + actual + " instead of " + expected);
        }
        for (int row = 0; row < actual.count(); row++) {
            for (int unit = 0; unit < actual.units(); unit++) {
                double value = actual.value(row, unit);
                double wanted = expected.value(row, unit);
                if (!(Math.abs(value - wanted) <= tolerance * Math.max(1, Math.abs(wanted)))) {
                    return Optional.of("row " + row + ", unit " + unit + " is " + value + " instead of " + wanted);
                }
            }
        }
        return Optional.empty();
    }

    /** Between the bits that states decode to. */
    static Optional<String> decoded(Patterns actual, Patterns expected, Reading reading) {
        return within(reading.signs(actual), reading.signs(expected), 0);
    }

    /** Between the bits that states and cues decode to, at the known units of the cues. */
    static Optional<String> decodedWhereKnown(Patterns actual, Cues cues) {
        return withinWhereKnown(actual.as(Encoding.BIPOLAR), cues.as(Encoding.BIPOLAR), 0);
    }

    /** Between the values of states and cues, at the known units of the cues; tolerance as in {@link #within}. */
    static Optional<String> withinWhereKnown(Patterns actual, Cues cues, double tolerance) {
        for (int row = 0; row < cues.count(); row++) {
            for (int unit = 0; unit < cues.units(); unit++) {
                double value = actual.value(row, unit);
                double given = cues.states().value(row, unit);
                boolean same = Math.abs(value - given) <= tolerance * Math.max(1, Math.abs(given));
                if (cues.isKnown(row, unit) && !same) {
                    return Optional.of("row " + row + ", unit " + unit + " is " + value + " instead of " + given);
                }
            }
        }
        return Optional.empty();
    }

    /** Between two recalls: states bit for bit, steps and stop reasons. */
    static Optional<String> exact(Recall actual, Recall expected) {
        return exact(actual.states(), expected.states()).or(() -> course(actual, 0, expected));
    }

    /** Between a recall from its row {@code from} on and the whole of another: steps and stop reasons. */
    static Optional<String> course(Recall actual, int from, Recall expected) {
        for (int cue = 0; cue < expected.states().count(); cue++) {
            boolean same = actual.steps(from + cue) == expected.steps(cue)
                    && actual.stopReason(from + cue) == expected.stopReason(cue);
            if (!same) {
                return Optional.of("row " + (from + cue) + " ends with " + actual.stopReason(from + cue) + " after "
                        + actual.steps(from + cue) + " steps instead of " + expected.stopReason(cue) + " after "
                        + expected.steps(cue));
            }
        }
        return Optional.empty();
    }
}
