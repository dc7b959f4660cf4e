package dev.hopfield.api;

import java.util.List;
import java.util.Map;

/**
 * What a jar contributes: an identity and the component records that users may name.
 *
 * <p>This is the only service type that {@link java.util.ServiceLoader} looks up. An implementation is listed in
 * {@code META-INF/services/dev.hopfield.api.Plugin}, has a public constructor without arguments and does no work
 * until it is asked.
 */
public interface Plugin {

    /** The identity of this plugin, stable across versions: lower-case letters, digits and dashes. */
    String id();

    /** The version of this plugin, recorded in the provenance of every run. */
    String version();

    /**
     * The component records that this plugin supplies, each annotated with
     * {@link dev.hopfield.api.component.Component}.
     */
    List<Class<? extends Record>> components();

    /**
     * What the last digits of results may depend on beside plugins, Java version and seed, such as which numerical
     * kernels are in use.
     *
     * <p>Recorded in the provenance of every run. Results with different entries may be compared, but not merged.
     *
     * @return short values by name, such as {@code kernels: vector-512}; the same throughout a process
     */
    default Map<String, String> environment() {
        return Map.of();
    }

    /**
     * The implementation version in the manifest of the jar that holds a class.
     *
     * @param type a class of the plugin
     * @return the version, or {@code "unpackaged"} for classes that do not come from a jar with a manifest
     */
    static String versionOf(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
