package dev.hopfield.runner.corruption;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/**
 * Makes each cue the symmetric mixture of a pattern and those that follow it, going round at the last probed one.
 *
 * <p>Of bits the majority, sign(xi^1 + xi^2 + xi^3), where a tie of an even number is decided by chance; of real patterns the
 * mean. Odd mixtures are the best known spurious states of Hebb's rule, with an overlap of 1/2 with each of 3 patterns, and 3/8
 * with each of 5; even ones are unstable (D. J. Amit, H. Gutfreund and H. Sompolinsky, Phys. Rev. A 32 (1985) 1007,
 * doi:10.1103/PhysRevA.32.1007).
 *
 * @param of how many patterns are mixed, at least 2
 */
@Component(
        name = "mixture",
        summary = "makes each cue the symmetric mixture of a pattern with those that follow it",
        references = "D. J. Amit, H. Gutfreund, H. Sompolinsky, Phys. Rev. A 32 (1985) 1007-1018,"
                + " doi:10.1103/PhysRevA.32.1007")
public record Mixture(
        @Parameter(
                doc = "patterns that are mixed, by majority; ties of an even number are drawn; as many must be probed",
                preset = "3",
                min = 2)
        int of)
        implements Corruption {

    /** Checks the number. */
    public Mixture {
        InvalidParameter.unless(of >= 2, "of", of, "mix at least 2 patterns");
    }

    @Override
    public Cues corrupt(Patterns patterns, Seed seed) {
        if (patterns.count() < of) {
            throw new IllegalArgumentException("mixtures of " + of
                    + " need as many patterns that are probed, but there are " + patterns.count()
                    + "; store and probe more, or mix fewer");
        }
        return Cues.of(patterns instanceof BitPatterns bits ? majorities(bits, seed) : means(patterns));
    }

    private BitPatterns majorities(BitPatterns patterns, Seed seed) {
        BitPatterns.Builder builder = BitPatterns.builder(patterns.encoding(), patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            RandomStream ties = seed.child(row).stream();
            for (int unit = 0; unit < patterns.units(); unit++) {
                int ups = 0;
                for (int k = 0; k < of; k++) {
                    ups += patterns.bit((row + k) % patterns.count(), unit) ? 1 : 0;
                }
                builder.set(row, unit, 2 * ups == of ? ties.nextBoolean() : 2 * ups > of);
            }
        }
        return builder.build();
    }

    private Patterns means(Patterns patterns) {
        RealPatterns.Builder builder = RealPatterns.builder(patterns.count(), patterns.units());
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                double sum = 0;
                for (int k = 0; k < of; k++) {
                    sum += patterns.value((row + k) % patterns.count(), unit);
                }
                builder.set(row, unit, (float) (sum / of));
            }
        }
        return builder.build();
    }
}
