package dev.hopfield.runner.journal;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Under which circumstances a run was begun. They are told for people; no result depends on them.
 *
 * @param machine Java, the system and the processor in detail, by name
 * @param git the state of the repository in which the experiment lies, by name; empty if it lies in none
 */
public record Circumstances(SortedMap<String, String> machine, SortedMap<String, String> git) {

    /** Copies the maps. */
    public Circumstances {
        machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
        git = Collections.unmodifiableSortedMap(new TreeMap<>(git));
    }

    /**
     * The circumstances of this process.
     *
     * @param experiment the file that is run
     * @return what can be told of them; git has two seconds to answer
     */
    public static Circumstances here(Path experiment) {
        return new Circumstances(
                Machine.here(), GitState.of(experiment.toAbsolutePath().getParent()));
    }
}
