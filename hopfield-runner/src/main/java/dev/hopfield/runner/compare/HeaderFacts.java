package dev.hopfield.runner.compare;

import dev.hopfield.runner.journal.Circumstances;
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** What the journals of two runs say of where their results come from, beside the experiment. */
final class HeaderFacts {

    /** Enough of a hash to see that it is another one. */
    private static final int SHOWN_DIGITS = 12;

    private HeaderFacts() {}

    /**
     * In what two headers differ.
     *
     * @param before one of them
     * @param after the other one
     * @return what results depend on first, then machines and repositories
     */
    static List<Change> changes(JournalHeader before, JournalHeader after) {
        Map<String, String> then = facts(before);
        Map<String, String> now = facts(after);
        Set<String> names = new LinkedHashSet<>(then.keySet());
        names.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            if (!then.containsKey(name)) {
                changes.add(Change.added(name, now.get(name)));
            } else if (!now.containsKey(name)) {
                changes.add(Change.removed(name, then.get(name)));
            } else if (!then.get(name).equals(now.get(name))) {
                changes.add(Change.replaced(name, then.get(name), now.get(name)));
            }
        }
        return changes;
    }

    private static Map<String, String> facts(JournalHeader header) {
        Origin origin = header.origin();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Java", Integer.toString(origin.java()));
        origin.plugins().forEach((id, version) -> facts.put("plugin " + id, version));
        origin.jars()
                .forEach((id, jars) -> jars.forEach((jar, hash) -> facts.put("jar " + jar + " of " + id, shown(hash))));
        origin.environment()
                .forEach((id, named) -> named.forEach((name, value) -> facts.put(name + " of " + id, value)));
        origin.inputs().forEach((path, hash) -> facts.put("input " + path, shown(hash)));
        facts.putAll(joined("machine ", header.circumstances(), Circumstances::machine));
        facts.putAll(joined("git ", header.circumstances(), Circumstances::git));
        return facts;
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
    }

    /** Of a merged run every machine is told. */
    private static Map<String, String> joined(
            String prefix, List<Circumstances> all, Function<Circumstances, SortedMap<String, String>> facts) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        all.forEach(each -> facts.apply(each)
                .forEach((name, value) -> values.computeIfAbsent(prefix + name, unseen -> new LinkedHashSet<>())
                        .add(value)));
        Map<String, String> joined = new LinkedHashMap<>();
        values.forEach((name, several) -> joined.put(name, String.join(", ", several)));
        return joined;
    }
}
