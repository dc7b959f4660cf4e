package dev.hopfield.runner.compare;

import dev.hopfield.api.component.Node;
import dev.hopfield.runner.config.Meaning;
import java.util.List;
import java.util.Optional;

/** How the trials of two runs belong together. */
public enum Pairing {
    /** The same patterns, cues or instances were drawn: what differs is what was made of them. */
    SAME_DRAWS("paired by trial: both runs drew the same patterns and cues, or instances"),
    /** Streams of random numbers are the same, or the beginning of each other, so that trials are no independent draws. */
    SAME_SEED("paired by trial: both runs have one seed, but other patterns, cues or instances"),
    /** Nothing is shared. */
    INDEPENDENT("unpaired, with Welch's interval: the runs have different seeds");

    private static final String SEED = "seed";

    /** What is drawn, in both kinds of experiments. */
    private static final List<String> DRAWN = List.of("patterns", "values", "cues", "problem");

    private final String text;

    Pairing(String text) {
        this.text = text;
    }

    /** What it means, for a person. */
    public String text() {
        return text;
    }

    /** Whether trials of the same number belong together. */
    public boolean isPaired() {
        return this != INDEPENDENT;
    }

    /**
     * How the trials of two runs belong together, at points that have the same values on all axes.
     *
     * @param a one run
     * @param b the other one
     * @param axes all paths that either sweeps
     */
    static Pairing of(ComparedRun a, ComparedRun b, List<String> axes) {
        Node one = Paths.without(a.experiment(), axes);
        Node other = Paths.without(b.experiment(), axes);
        if (!isSame(SEED, one, other)) {
            return INDEPENDENT;
        }
        boolean sameInputs =
                a.header().origin().inputs().equals(b.header().origin().inputs());
        return sameInputs && DRAWN.stream().allMatch(key -> isSame(key, one, other)) ? SAME_DRAWS : SAME_SEED;
    }

    private static boolean isSame(String key, Node one, Node other) {
        return meaning(key, one).equals(meaning(key, other));
    }

    private static Optional<String> meaning(String key, Node tree) {
        return Paths.at(tree, key).map(Meaning::of);
    }
}
