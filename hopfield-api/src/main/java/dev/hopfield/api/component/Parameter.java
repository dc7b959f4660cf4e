package dev.hopfield.api.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a component of a record as a parameter. Its name in an experiment is that of the record component with
 * dashes for capitals: {@code maxSteps} is written {@code max-steps}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** The preset of a parameter that has none and must be given. */
    String REQUIRED = "<required>";

    /** What it means, in one line. */
    String doc();

    /**
     * The value that it takes when absent, written as in an experiment, in flow style: {@code 0.5}, {@code hebbian},
     * {@code {type: softmax, beta: 8}}, {@code [overlap, steps]}. An {@link java.util.Optional} parameter needs none:
     * it is empty when absent.
     */
    String preset() default REQUIRED;

    /**
     * The value in examples, such as those that {@code hopfield describe} shows, written as a preset is; empty for the
     * preset. Worth giving where there is none, or where it makes no good small example.
     */
    String example() default "";

    /** The least value of a number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value of a number. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether the least value itself is excluded. */
    boolean openMin() default false;

    /** Whether the greatest value itself is excluded. */
    boolean openMax() default false;

    /** The unit of a number, such as {@code "steps"} or {@code "1/tau"}; empty for pure numbers. */
    String unit() default "";

    /** Whether a text names a file or folder, relative to the file in which it is written. */
    boolean path() default false;
}
