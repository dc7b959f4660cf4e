package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * To guess a random word of bits: the energy, and the value, is the number of wrong letters, and one more. An answer is valid whose
 * first letter is right; the optimum is 1.
 */
@Component(name = "word", summary = "a random word of bits to guess")
public record Word(
        @Parameter(doc = "letters of the word", min = 1) int letters,

        @Parameter(doc = "what is told before the word is drawn", preset = "all")
        Knowledge knowledge)
        implements Problem {

    /** What a word tells of itself. */
    public enum Knowledge {
        /** The letters, and the optimum. */
        ALL,
        /** The optimum, but not the letters before it is drawn. */
        OPTIMUM,
        /** The letters, but no optimum. */
        LETTERS,
        /** The letters, and an optimum that the word itself beats. */
        MISTAKEN,
        /** Its file cannot be used. */
        NOTHING
    }

    /** Checks the number of letters. */
    public Word {
        InvalidParameter.unless(letters >= 1, "letters", letters, "give at least 1");
    }

    /** A word that tells all of itself. */
    public Word(int letters) {
        this(letters, Knowledge.ALL);
    }

    @Override
    public Instance draw(Seed seed) throws IOException {
        if (knowledge == Knowledge.NOTHING) {
            throw new InvalidData("words.txt:7", "it is no word", "mend it");
        }
        RandomStream random = seed.stream();
        double[] biases = new double[letters];
        double higher = 0;
        for (int letter = 0; letter < letters; letter++) {
            boolean bit = random.nextBoolean();
            biases[letter] = bit ? 1 : -1;
            higher += bit ? 1 : 0;
        }
        QuadraticForm form = QuadraticForm.of(Encoding.BINARY, new double[letters * letters], biases, 1 + higher);
        return new Drawn(form, optimum());
    }

    private OptionalDouble optimum() {
        return switch (knowledge) {
            case LETTERS -> OptionalDouble.empty();
            case MISTAKEN -> OptionalDouble.of(2);
            default -> OptionalDouble.of(1);
        };
    }

    @Override
    public OptionalLong units() {
        return knowledge == Knowledge.OPTIMUM ? OptionalLong.empty() : OptionalLong.of(letters);
    }

    private record Drawn(QuadraticForm form, OptionalDouble optimum) implements Instance {

        @Override
        public Objective objective() {
            return Objective.MINIMISE;
        }

        @Override
        public Solution solution(BitPatterns states, int row) {
            boolean firstIsRight = (states.value(row, 0) == 1) == (form.bias(0) > 0);
            return firstIsRight ? Solution.of(form.energy(states, row)) : Solution.invalid();
        }
    }
}
