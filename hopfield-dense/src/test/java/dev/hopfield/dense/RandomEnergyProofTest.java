package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lucibello and Mezard 2024 (arXiv:2304.14964): exp(alpha N) patterns are a random energy model for one of them.
 *
 * <p>Below a load alpha(beta) a pattern given as the state has the most weight, above it the others together. Here, at 20
 * units, the load at which half of the patterns have the most weight; the theory is for large N.
 */
@Tag("proof")
class RandomEnergyProofTest {

    /** The step is broad at 20 units. */
    private static final double FINITE_SIZE = 0.08;

    private static final int UNITS = 20;
    private static final int TRIED = 200;

    private enum Ensemble {
        NORMAL,
        SPHERE,
        BITS
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 0.25, 0.21875",
        "NORMAL, 0.5, 0.375",
        "NORMAL, 0.75, 0.46875",
        "SPHERE, 0.25, 0.21965",
        "SPHERE, 0.5, 0.38701",
        "SPHERE, 1, 0.62257",
        "BITS, 0.5, 0.37989",
        "BITS, 1, 0.56622"
    })
    void aPatternKeepsMostOfItsWeightUpToTheLoadOfTheory(Ensemble ensemble, double beta, double theory) {
        double low = theory - 0.2;
        double high = theory + 0.1;
        for (int halving = 0; halving < 6; halving++) {
            double middle = (low + high) / 2;
            boolean kept = fractionThatKeepsItsWeight(ensemble, beta, middle) > 0.5;
            low = kept ? middle : low;
            high = kept ? high : middle;
        }
        System.out.println(ensemble + ", beta " + beta + ": half keep their weight at alpha " + low + " to " + high
                + ", theory " + theory);
        assertThat((low + high) / 2).isCloseTo(theory, within(FINITE_SIZE));
    }

    private static double fractionThatKeepsItsWeight(Ensemble ensemble, double beta, double alpha) {
        int count = (int) StrictMath.exp(alpha * UNITS);
        int tried = Math.min(TRIED, count);
        RealPatterns patterns = patterns(ensemble, count);
        WeighingMemory memory = (WeighingMemory) new DenseModel(new Softmax(beta)).store(patterns, new Seed(1));
        int kept = 0;
        for (int row = 0; row < tried; row++) {
            kept += memory.weights(patterns.select(row)).value(0, row) > 0.5 ? 1 : 0;
        }
        return (double) kept / tried;
    }

    private static RealPatterns patterns(Ensemble ensemble, int count) {
        RandomStream random = new Seed(24).stream();
        RealPatterns.Builder builder = RealPatterns.builder(count, UNITS);
        for (int row = 0; row < count; row++) {
            double[] values = new double[UNITS];
            for (int unit = 0; unit < UNITS; unit++) {
                values[unit] = ensemble == Ensemble.BITS ? random.nextBoolean() ? 1 : -1 : random.nextGaussian();
            }
            double stretch = ensemble == Ensemble.SPHERE ? Math.sqrt(UNITS / PlainDense.dot(values, values)) : 1;
            for (int unit = 0; unit < UNITS; unit++) {
                builder.set(row, unit, (float) (stretch * values[unit]));
            }
        }
        return builder.build();
    }
}
