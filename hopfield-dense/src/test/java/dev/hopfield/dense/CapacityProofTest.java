package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.state.BitPatterns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published capacities, measured: one synchronous step, because the theories are about that. */
@Tag("proof")
class CapacityProofTest {

    /** The theory is Gaussian; finite networks at half a per cent of errors deviate by up to a fifth. */
    private static final double FINITE_SIZE = 0.25;

    /**
     * Krotov and Hopfield 2016, equation 8: P(error) = 1/2 erfc(sqrt(N^(n-1) / (2 (2n-3)!! K))).
     *
     * <p>That is half a per cent at each of these loads.
     */
    @ParameterizedTest
    @CsvSource({"2, 1000, 151, 10", "3, 100, 502, 20", "3, 64, 206, 40", "4, 40, 643, 40"})
    void oneStepBitErrorIsThatOfKrotovAndHopfield(int degree, int units, int count, int networks) {
        long wrong = 0;
        for (int network = 0; network < networks; network++) {
            wrong += wrongBits(new Polynomial(degree), Draws.bipolar(count, units, network));
        }
        double rate = (double) wrong / ((long) networks * count * units);
        System.out.println(
                "degree " + degree + ", N=" + units + ", K=" + count + ": bit error " + rate + ", theory 0.005");
        assertThat(rate).isCloseTo(0.005, within(FINITE_SIZE * 0.005));
    }

    /** Far below half a per cent the Gaussian tail is not that of a finite network: a factor of 2. */
    @ParameterizedTest
    @CsvSource({"3, 100, 362, 40, 0.0012", "3, 64, 164, 60, 0.0020", "4, 64, 1500, 20, 0.00032"})
    void rareErrorsAreWithinAFactorOfTwo(int degree, int units, int count, int networks, double theory) {
        long wrong = 0;
        for (int network = 0; network < networks; network++) {
            wrong += wrongBits(new Polynomial(degree), Draws.bipolar(count, units, 100 + network));
        }
        double rate = (double) wrong / ((long) networks * count * units);
        System.out.println(
                "degree " + degree + ", N=" + units + ", K=" + count + ": bit error " + rate + ", theory " + theory);
        assertThat(rate).isBetween(theory / 2, theory * 2);
    }

    private static long wrongBits(InteractionFunction function, BitPatterns patterns) {
        EnergyDescent descent = new BipolarMemory(patterns, function, new Asynchronous()).descent();
        long wrong = 0;
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            descent.start(patterns, pattern);
            for (int unit = 0; unit < patterns.units(); unit++) {
                wrong += descent.descendsByFlipping(unit) ? 1 : 0;
            }
        }
        return wrong;
    }

    /** Demircigil et al. 2017, theorem 3: exp(alpha N) patterns, alpha below I(1 - 2 rho) / 2 = 0.184 for rho = 0.1. */
    @Test
    void exponentialMemoryCorrectsATenthOfTheUnitsInOneStep() {
        BitPatterns patterns = Draws.bipolar(9913, 50, 60);
        BitPatterns tried = (BitPatterns) patterns.first(1000);
        BitPatterns cues = Draws.flipped(tried, 5, 61);
        EnergyDescent descent = new BipolarMemory(patterns, new Exponential(), new Asynchronous()).descent();
        int exact = 0;
        for (int row = 0; row < cues.count(); row++) {
            descent.start(cues, row);
            exact += isCorrected(descent, cues, tried, row) ? 1 : 0;
        }
        System.out.println("exponential, N=50, P=9913, a tenth reversed: exact in one step " + exact + " of 1000");
        assertThat(exact / 1000.0).isGreaterThanOrEqualTo(0.97);
    }

    private static boolean isCorrected(EnergyDescent descent, BitPatterns cues, BitPatterns patterns, int row) {
        for (int unit = 0; unit < cues.units(); unit++) {
            if (descent.descendsByFlipping(unit) != (cues.bit(row, unit) != patterns.bit(row, unit))) {
                return false;
            }
        }
        return true;
    }
}
