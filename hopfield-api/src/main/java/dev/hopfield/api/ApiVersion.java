package dev.hopfield.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the contracts in this module, by which a plugin says what it was built against.
 *
 * <p>A plugin's jar names it in its manifest, as {@value #MANIFEST_ATTRIBUTE}. It is the major and minor part of the
 * version of {@code hopfield-api}, and follows semantic versioning: a new major version may break plugins, a new minor
 * one adds; while the major version is 0, a new minor one may break plugins too.
 *
 * @param major at least 0; plugins are built for one of them
 * @param minor at least 0
 */
public record ApiVersion(int major, int minor) {

    /** The main attribute in the manifest of a plugin's jar whose value is the version it was built against. */
    public static final String MANIFEST_ATTRIBUTE = "Hopfield-Api-Version";

    private static final ApiVersion CURRENT = new ApiVersion(0, 1);
    /** No leading zeros, and few enough digits for an int. */
    private static final Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");

    public ApiVersion {
        if (major < 0 || minor < 0) {
            throw new IllegalArgumentException("an API version is made of numbers from 0, but these are " + major
                    + " and " + minor + "\n  give both as 0 or greater");
        }
    }

    /** The version of the contracts that this module holds. */
    public static ApiVersion current() {
        return CURRENT;
    }

    /**
     * Reads a version as it is written in a manifest.
     *
     * @param text two numbers with a dot between them, such as {@code 0.1}
     * @return the version
     * @throws IllegalArgumentException for any other text, a patch number or a qualifier included
     */
    public static ApiVersion parse(String text) {
        Matcher numbers = TEXT.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no API version\n  write the major and the minor number"
                            + " of the hopfield-api that was built against, such as " + CURRENT);
        }
        return new ApiVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /**
     * Whether a plugin that was built against another version runs on this one.
     *
     * @param plugin what the plugin's manifest names
     * @return whether the major versions are the same, and the plugin's minor version is no newer; while the major
     *     version is 0, whether both are the same
     */
    public boolean accepts(ApiVersion plugin) {
        return plugin.major == major && (major == 0 ? plugin.minor == minor : plugin.minor <= minor);
    }

    /** As it is written in a manifest, such as {@code 0.1}. */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
