package dev.hopfield.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of a property that must hold for any seed: run with many, each in a test of its own.
 *
 * <p>The method takes a {@link dev.hopfield.api.random.Seed}, and may take an {@code int} beside it: a size that grows from try to
 * try, from 1 to {@link #tries}, so that what fails first is small. A failing test shows its seed in its name;
 * {@code -Dhopfield.test.seed=VALUE} tries that one alone, at all sizes.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(PropertyTries.class)
public @interface PropertyTest {

    /** How many seeds are tried. */
    int tries() default 20;
}
