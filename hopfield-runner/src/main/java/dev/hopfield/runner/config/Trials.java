package dev.hopfield.runner.config;

import dev.hopfield.api.component.BareValue;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Optional;

/**
 * How many independent draws there are at each grid point: a number, or as many as it takes to know a mean well enough.
 *
 * <p>Where a precision is asked for, draws are added until half the 95 % interval of the mean is no wider, for all that are
 * compared, or until there are {@code max}. It is looked at after fixed numbers of draws that depend on the results of the
 * earlier ones alone, so that the same draws come out in any order of work.
 */
@BareValue("max")
public record Trials(
        @Parameter(doc = "the most draws at each grid point; all of them, where no precision is asked for", min = 1)
        int max,

        @Parameter(
                doc = "the precision: half the 95 % interval of the mean, at most, of each that is compared",
                min = 0,
                openMin = true)
        Optional<Double> until,

        @Parameter(doc = "the measured column whose mean that is; the first one when absent")
        Optional<String> of,

        @Parameter(
                doc = "the fewest draws before the precision is looked at, if max allows them",
                preset = "10",
                min = 2)
        int min) {

    private static final int PRESET_MIN = 10;

    /** Checks the numbers, and that nothing is said in vain. */
    public Trials {
        InvalidParameter.unless(max >= 1, "max", max, "run at least 1 trial");
        InvalidParameter.unless(min >= 2, "min", min, "an interval takes at least 2 draws");
        until.ifPresent(width -> InvalidParameter.unless(width > 0, "until", width, "ask for a width above 0"));
        InvalidParameter.unless(
                until.isPresent() || of.isEmpty(), "of", "'" + of.orElse("") + "'", "say how well: until: 0.01");
        InvalidParameter.unless(
                until.isPresent() || min == PRESET_MIN, "min", min, "say how well means are to be known: until: 0.01");
        InvalidParameter.unless(
                until.isEmpty() || max >= 2, "max", max, "the width of an interval takes at least 2 draws");
    }

    /**
     * A number of draws.
     *
     * @param number at least 1
     */
    public static Trials of(int number) {
        return new Trials(number, Optional.empty(), Optional.empty(), PRESET_MIN);
    }

    /** Whether it depends on results how many draws there are. */
    public boolean isAdaptive() {
        return until.isPresent();
    }

    /** After how many draws the precision is looked at first. */
    public int first() {
        return isAdaptive() ? Math.min(min, max) : max;
    }
}
