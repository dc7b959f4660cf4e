package dev.hopfield.runner.journal;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.plugin.InstalledPlugin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What results depend on beside the experiment.
 *
 * @param java the feature version, such as 17
 * @param plugins versions by id
 * @param jars SHA-256 of the jars that hold the plugins, by plugin and file name; none of plugins that are in no jar
 * @param environment what the last digits may depend on, such as kernels, by plugin and name
 * @param inputs SHA-256 of the files and folders that the experiment names, by their full paths
 */
public record Origin(
        int java,
        SortedMap<String, String> plugins,
        SortedMap<String, SortedMap<String, String>> jars,
        SortedMap<String, SortedMap<String, String>> environment,
        SortedMap<String, String> inputs) {

    /** Copies the maps. */
    public Origin {
        plugins = copy(plugins);
        jars = deepCopy(jars);
        environment = deepCopy(environment);
        inputs = copy(inputs);
    }

    private static SortedMap<String, SortedMap<String, String>> deepCopy(
            SortedMap<String, SortedMap<String, String>> map) {
        SortedMap<String, SortedMap<String, String>> copies = new TreeMap<>();
        map.forEach((id, entries) -> copies.put(id, copy(entries)));
        return Collections.unmodifiableSortedMap(copies);
    }

    private static SortedMap<String, String> copy(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * What results of this process would depend on.
     *
     * @param installed all plugins
     * @param inputs the files and folders that the experiment names
     * @return their origin
     */
    public static Origin here(List<InstalledPlugin> installed, Collection<String> inputs) {
        SortedMap<String, String> versions = new TreeMap<>();
        SortedMap<String, SortedMap<String, String>> jars = new TreeMap<>();
        SortedMap<String, SortedMap<String, String>> environment = new TreeMap<>();
        for (InstalledPlugin each : installed) {
            Plugin plugin = each.plugin();
            versions.put(plugin.id(), plugin.version());
            SortedMap<String, String> hashes =
                    copy(each.folder().isPresent() ? each.hashes() : JarHash.of(plugin.getClass()));
            if (!hashes.isEmpty()) {
                jars.put(plugin.id(), hashes);
            }
            if (!plugin.environment().isEmpty()) {
                environment.put(plugin.id(), copy(plugin.environment()));
            }
        }
        return new Origin(Runtime.version().feature(), versions, jars, environment, InputHash.of(inputs));
    }

    /**
     * Where this differs from another origin in what results depend on. A plugin that was not there changes nothing: what the
     * experiment names came from others, and no plugin displaces another.
     *
     * @param now the other one
     * @return each difference, such as {@code Java 17 became 25}; empty if the same bytes come out
     */
    public List<String> changes(Origin now) {
        List<String> changes = new ArrayList<>();
        if (java != now.java) {
            changes.add("Java " + java + " became " + now.java);
        }
        changes.addAll(pluginChanges(now));
        for (String id : plugins.keySet()) {
            SortedMap<String, String> then = environment.getOrDefault(id, new TreeMap<>());
            changes.addAll(changes("of " + id, then, now.environment.getOrDefault(id, new TreeMap<>())));
        }
        for (String input : both(inputs, now.inputs)) {
            if (!Objects.equals(inputs.get(input), now.inputs.get(input))) {
                changes.add(input + (now.inputs.containsKey(input) ? " has other content" : " is gone"));
            }
        }
        return changes;
    }

    /**
     * Where the plugins differ, those left out that were not there.
     *
     * @param now the other origin
     * @return each difference; empty if an experiment means the same
     */
    public List<String> pluginChanges(Origin now) {
        SortedMap<String, String> same = new TreeMap<>(now.plugins);
        same.keySet().retainAll(plugins.keySet());
        List<String> changes = new ArrayList<>(changes("(plugin)", plugins, same));
        for (String id : plugins.keySet()) {
            boolean sameVersion = Objects.equals(plugins.get(id), now.plugins.get(id));
            if (sameVersion && !Objects.equals(jars.get(id), now.jars.get(id))) {
                changes.add(id + " (plugin) " + plugins.get(id) + " became another build of it");
            }
        }
        return changes;
    }

    private static List<String> changes(String of, SortedMap<String, String> then, SortedMap<String, String> now) {
        List<String> changes = new ArrayList<>();
        for (String name : both(then, now)) {
            String before = then.getOrDefault(name, "nothing");
            String after = now.getOrDefault(name, "nothing");
            if (!before.equals(after)) {
                changes.add(name + " " + of + " " + before + " became " + after);
            }
        }
        return changes;
    }

    private static SortedSet<String> both(Map<String, ?> then, Map<String, ?> now) {
        SortedSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names;
    }
}
