package dev.hopfield.api.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a component that an experiment can name. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Component {

    /** How users call it: lower-case letters, digits and dashes; unique among components of its kind. */
    String name();

    /** What it is, in one line. */
    String summary();

    /** Where it comes from: authors, year, venue, DOI. */
    String[] references() default {};
}
