package dev.hopfield.testkit.toy;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hebb's rule for bipolar patterns with the matrix written out; right but for its flaw. */
public record ToyRule(RuleFlaw flaw) implements LearningRule {

    @Override
    public Couplings learn(Patterns patterns, Seed seed) {
        if (flaw != RuleFlaw.ANY_ENCODING && patterns.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("patterns are " + patterns.encoding() + "; give them as BIPOLAR");
        }
        if (flaw != RuleFlaw.NO_PATTERNS && patterns.count() == 0) {
            throw new IllegalArgumentException("there are 0 patterns; give at least one");
        }
        BitPatterns bits = (BitPatterns) patterns.as(Encoding.BIPOLAR);
        double[][] matrix = matrix(bits);
        if (flaw == RuleFlaw.WRITES_PATTERNS) {
            bits.block(0)[0] ^= 1;
        }
        return new ToyCouplings(this, bits, matrix);
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed, Workers workers) {
        BitPatterns bits = (BitPatterns) patterns;
        double[][] matrix = matrix(bits);
        if (flaw == RuleFlaw.COUNTS_WORKERS) {
            matrix[0][1] += workers.count();
        }
        return new ToyCouplings(this, bits, matrix);
    }

    double[][] matrix(BitPatterns patterns) {
        int units = patterns.units();
        double[][] matrix = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                double sum = 0;
                for (int mu = 0; mu < patterns.count(); mu++) {
                    sum += (patterns.value(mu, i) + mean()) * (patterns.value(mu, j) + mean());
                }
                matrix[i][j] = i == j && flaw != RuleFlaw.SELF_COUPLED ? 0 : size(i) * sum / units;
            }
        }
        if (flaw == RuleFlaw.LOPSIDED) {
            matrix[3][4] += 0.1;
        }
        if (flaw == RuleFlaw.HIDDEN_RANDOMNESS) {
            matrix[1][2] = matrix[2][1] = System.nanoTime() % 1000 / 1000.0;
        }
        return matrix;
    }

    private double mean() {
        return flaw == RuleFlaw.PREFERRED_SIGN ? 0.1 : 0;
    }

    private double size(int unit) {
        return switch (flaw) {
            case WEAK -> 0.01;
            case TRANSPOSED, NORMS_OUT_OF_UNITS -> 1 + unit / 1000.0;
            case ORDERED_UNITS -> 1 + unit / 100.0;
            default -> 1;
        };
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    @Override
    public Set<CouplingTrait> traits() {
        Set<CouplingTrait> traits = new HashSet<>(Set.of(CouplingTrait.RETAINS_PATTERNS));
        boolean onesided = flaw == RuleFlaw.TRANSPOSED || flaw == RuleFlaw.NORMS_OUT_OF_UNITS;
        if (!onesided && flaw != RuleFlaw.ORDERED_UNITS) {
            traits.add(CouplingTrait.SYMMETRIC);
        }
        if (flaw == RuleFlaw.DELAYED) {
            traits.add(CouplingTrait.DELAYED);
        }
        return traits;
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return switch (flaw) {
            case CONSTANT_BYTES -> 64;
            case OVERFLOWING_BYTES -> (int) units * (int) units * Double.BYTES;
            default -> units * units * Double.BYTES;
        };
    }
}
