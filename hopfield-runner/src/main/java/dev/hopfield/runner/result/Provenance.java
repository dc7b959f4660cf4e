package dev.hopfield.runner.result;

import dev.hopfield.api.Plugin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
     * @param frozen the text of the resolved experiment
     * @param plugins all that is installed
     * @param jars the SHA-256 of the jars of plugins in folders, by plugin and name of the file
     * @param notes what a person should know who reads the results
     * @return a tree for {@code provenance.json}
     */
    public static Map<String, Object> of(
            String name,
            long seed,
            String frozen,
            List<Plugin> plugins,
            Map<String, Map<String, String>> jars,
            List<String> notes) {
        Map<String, Object> versions = new LinkedHashMap<>();
        plugins.forEach(plugin -> versions.put(plugin.id(), plugin.version()));
        Map<String, Object> environment = new LinkedHashMap<>();
        for (Plugin plugin : plugins) {
            if (!plugin.environment().isEmpty()) {
                environment.put(plugin.id(), new TreeMap<>(plugin.environment()));
            }
        }
        Map<String, Object> java = new LinkedHashMap<>();
        java.put("feature-version", Runtime.version().feature());
        java.put("version", Runtime.version().toString());
        java.put("vm", System.getProperty("java.vm.name"));
        java.put("os", System.getProperty("os.name"));
        java.put("architecture", System.getProperty("os.arch"));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("experiment", name);
        tree.put("experiment-sha256", sha256(frozen));
        tree.put("seed", seed);
        tree.put("plugins", versions);
        tree.put("plugin-jars-sha256", jars);
        tree.put("environment", environment);
        tree.put("java", java);
        tree.put("notes", notes);
        return tree;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
