package dev.hopfield.runner.result;

import dev.hopfield.runner.journal.Circumstances;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Where results come from: what has to be the same for the same bytes to come out, and what to know of them: each machine that
 * a part of them was begun on, and each state of the repository that the experiment lay in. Holds no times.
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
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("experiment", name);
        tree.put("experiment-sha256", header.sha256());
        tree.put("seed", seed);
        tree.put("plugins", origin.plugins());
        tree.put("plugin-jars-sha256", origin.jars());
        tree.put("environment", origin.environment());
        tree.put("inputs-sha256", origin.inputs());
        tree.put("java", Map.of("feature-version", origin.java()));
        tree.put("machines", each(header, Circumstances::machine));
        tree.put("git", each(header, Circumstances::git));
        tree.put("notes", notes);
        return tree;
    }

    private static List<SortedMap<String, String>> each(
            JournalHeader header, Function<Circumstances, SortedMap<String, String>> facts) {
        return header.circumstances().stream()
                .map(facts)
                .filter(known -> !known.isEmpty())
                .distinct()
                .toList();
    }
}
