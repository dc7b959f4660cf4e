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
