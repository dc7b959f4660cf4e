package dev.hopfield.runner.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** In which state the repository is that an experiment lies in. Where it comes from is not told: that may be private. */
final class GitState {

    private static final String COMMIT = "# branch.oid ";
    private static final String BRANCH = "# branch.head ";

    private GitState() {}

    /**
     * Asks git.
     *
     * @param folder any
     * @return commit, branch, and how many files are modified and untracked, by name; empty if git is missing or slow, or there is
     *     no repository
     */
    static SortedMap<String, String> of(Path folder) {
        // Looking for untracked files is what takes long in a large folder.
        Optional<String> status = status(folder, "normal");
        return status.map(text -> parsed(text, true))
                .or(() -> status(folder, "no").map(text -> parsed(text, false)))
                .orElseGet(TreeMap::new);
    }

    private static Optional<String> status(Path folder, String untracked) {
        List<String> words = new ArrayList<>(List.of("git", "-C", folder.toString()));
        // A repository may name a program that git would run.
        words.addAll(List.of("-c", "core.fsmonitor=false"));
        words.addAll(List.of("status", "--porcelain=v2", "--branch", "--ignore-submodules=dirty"));
        words.add("--untracked-files=" + untracked);
        return new ShortCommand(words).output();
    }

    /**
     * Reads what {@code git status --porcelain=v2 --branch} prints.
     *
     * @param text what it printed
     * @param untracked whether it looked for untracked files
     */
    static SortedMap<String, String> parsed(String text, boolean untracked) {
        SortedMap<String, String> state = new TreeMap<>();
        List<String> lines = text.lines().toList();
        lines.forEach(line -> {
            if (line.startsWith(COMMIT)) {
                state.put("commit", line.substring(COMMIT.length()));
            } else if (line.startsWith(BRANCH)) {
                state.put("branch", line.substring(BRANCH.length()));
            }
        });
        state.put("modified", count(lines, "[12u] .*"));
        if (untracked) {
            state.put("untracked", count(lines, "\\? .*"));
        }
        return state;
    }

    private static String count(List<String> lines, String form) {
        return Long.toString(lines.stream().filter(line -> line.matches(form)).count());
    }
}
