package dev.hopfield.testkit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/**
 * One thing that is tried, under a name that an {@link OptOut} may give.
 *
 * @param name as reports show it
 * @param body fails if what is tried is wrong
 */
record Check(String name, Executable body) {

    /**
     * The check as a test, whose failures begin with its name, since not every report shows the names of dynamic tests.
     *
     * @param component what is tried
     */
    DynamicTest test(String component) {
        return dynamicTest(name, () -> {
            try {
                body.execute();
            } catch (TestAbortedException e) {
                throw e;
            } catch (AssertionError | RuntimeException e) {
                String reason = e instanceof AssertionError ? e.getMessage() : e.toString();
                throw new AssertionError(component + ", " + name + ": " + reason, e);
            }
        });
    }

    /** The test method that makes it: the name without what a test factory adds. */
    String method() {
        int end = name.indexOf(": ");
        return end < 0 ? name : name.substring(0, end);
    }

    /** Whether an opt-out by a name means this check, alone or with all that its method makes. */
    boolean isMeantBy(String given) {
        return name.equals(given) || method().equals(given);
    }

    /** Whether it fails, in whatever way. */
    boolean fails() {
        try {
            body.execute();
            return false;
        } catch (Throwable failure) {
            return true;
        }
    }
}
