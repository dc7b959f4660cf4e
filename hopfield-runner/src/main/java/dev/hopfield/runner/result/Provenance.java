package dev.hopfield.runner.result;

import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where results come from: what has to be the same for the same bytes to come out, and what to know of them. Holds no times.
 */
public final class Provenance {

    private Provenance() {}

    /**
     * The provenance of a run.
     *
     * @param name the experiment
     * @param seed its seed
     * @param header of its journal
     * @param notes what a person should know who reads the results
     * @return a tree for {@code provenance.json}
     */
    public static Map<String, Object> of(String name, long seed, JournalHeader header, List<String> notes) {
        Origin origin = header.origin();
        Map<String, Object> java = new LinkedHashMap<>();
        java.put("feature-version", origin.java());
        java.putAll(origin.machine());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("experiment", name);
        tree.put("experiment-sha256", header.sha256());
        tree.put("seed", seed);
        tree.put("plugins", origin.plugins());
        tree.put("plugin-jars-sha256", origin.jars());
        tree.put("environment", origin.environment());
        tree.put("java", java);
        tree.put("notes", notes);
        return tree;
    }
}
