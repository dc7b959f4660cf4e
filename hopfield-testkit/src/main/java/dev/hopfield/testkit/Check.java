package dev.hopfield.testkit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * One thing that is tried, under a name that an {@link OptOut} may give.
 *
 * @param name as reports show it
 * @param body fails if what is tried is wrong
 */
record Check(String name, Executable body) {

    DynamicTest test() {
        return dynamicTest(name, body);
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
