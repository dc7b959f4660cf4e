package dev.hopfield.testkit;

/**
 * A check that a component of a plugin does not pass, and why that is right.
 *
 * <p>It stands in {@link PluginContract#optOuts()}. The check is left out for all configurations of the component; should it pass for
 * all of them, the opt-out is needless and fails.
 *
 * @param component the name of the component
 * @param check the name of the check, as reports show it: {@code keepsWhatItsTraitsPromise: SAMPLES}, or the part before the colon
 *     for all of them
 * @param reason why the component need not pass it, for one who reads the test
 */
public record OptOut(String component, String check, String reason) {

    /** Checks that there is a reason. */
    public OptOut {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the opt-out of '" + component + "' from '" + check + "' has no reason"
                    + "\n  Say in a sentence why the component need not pass this check.");
        }
    }

    /**
     * An opt-out.
     *
     * @param component the name of the component
     * @param check the name of the check, as reports show it
     * @param reason why the component need not pass it; not blank
     * @return the opt-out
     */
    public static OptOut of(String component, String check, String reason) {
        return new OptOut(component, check, reason);
    }
}
