package dev.hopfield.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the public types of a package promise to those who compile against them.
 *
 * <p>Versions are semantic, major.minor.patch. A break is whatever stops a plugin from compiling or from linking, or makes
 * its contract tests ask for something that was not in the contract. A patch version breaks nothing, whatever the mark.
 * Every break has an entry in {@code UPGRADING.md}, which says what to write instead.
 *
 * <p>A package without this mark promises nothing. What a stable package shows of an experimental one, such as a solver
 * among models, is experimental.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Stability {

    /** How much is promised. */
    Level value();

    /** From promising most to promising least. */
    enum Level {
        /** Only a new major version breaks it; while the major version is 0, a new minor version may. */
        STABLE,
        /** Any new minor version may change it, or take it away. */
        EXPERIMENTAL
    }
}
