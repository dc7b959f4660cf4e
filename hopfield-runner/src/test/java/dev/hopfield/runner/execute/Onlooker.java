package dev.hopfield.runner.execute;

import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.runner.toy.Guess;
import java.util.ArrayList;
import java.util.List;

/** Guesses once, and keeps what it was given. */
record Onlooker(List<double[]> words, List<SolverOptions> options) implements Solver {

    Onlooker() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public Attempts solve(Instance instance, SolverOptions given) {
        double[] word = new double[instance.form().units()];
        for (int letter = 0; letter < word.length; letter++) {
            word[letter] = instance.form().bias(letter);
        }
        words.add(word);
        options.add(given);
        return new Guess(0).solve(instance, given);
    }

    @Override
    public long estimatedBytes(long units, int starts, int workers) {
        return 0;
    }
}
