package dev.hopfield.api.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that a bare value stands for, where nothing else of it is to be said: {@code 10} for {@code {max: 10}}.
 *
 * <p>The parameter that has the value must be of a scalar type. All others must have presets or be optional.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BareValue {

    /** The parameter that has the value, as it is called in an experiment. */
    String value();
}
