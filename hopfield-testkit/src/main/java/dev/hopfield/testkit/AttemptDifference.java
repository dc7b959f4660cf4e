package dev.hopfield.testkit;

import dev.hopfield.api.optimisation.Attempts;
import java.util.Optional;

/** Says in words where the attempts of two searches part, or nothing if they agree. */
final class AttemptDifference {

    private AttemptDifference() {}

    /** Between all attempts and as many others. */
    static Optional<String> exact(Attempts actual, Attempts expected) {
        return actual.count() == expected.count()
                ? first(actual, expected)
                : Optional.of("there are " + actual.count() + " attempts instead of " + expected.count());
    }

    /** Between all attempts and the first of others. */
    static Optional<String> first(Attempts actual, Attempts expected) {
        return Difference.exact(actual.states(), expected.states().first(actual.count()))
                .or(() -> course(actual, expected));
    }

    private static Optional<String> course(Attempts actual, Attempts expected) {
        for (int start = 0; start < actual.count(); start++) {
            if (actual.steps(start) != expected.steps(start)
                    || actual.stopReason(start) != expected.stopReason(start)) {
                return Optional.of("start " + start + " ends with " + actual.stopReason(start) + " after "
                        + actual.steps(start) + " steps instead of " + expected.stopReason(start) + " after "
                        + expected.steps(start));
            }
        }
        return Optional.empty();
    }
}
