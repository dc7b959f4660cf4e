package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.state.BitPatterns;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every decision against the update rule as it is written, summed in exact or 80-digit decimals. */
class EnergyDescentTest {

    private static final MathContext DIGITS = new MathContext(80);

    private static final BigDecimal E = new BigDecimal(
            "2.7182818284590452353602874713526624977572470936999595749669676277240766303535475945713821785251664274");

    @ParameterizedTest
    @CsvSource({
        "2, false",
        "3, false",
        "4, false",
        "5, false",
        "30, false",
        "400, false",
        "401, false", //
        "2, true",
        "3, true",
        "4, true",
        "5, true",
        "30, true",
        "400, true"
    })
    void decidesAsThePolynomialRule(int degree, boolean rectified) {
        Polynomial polynomial = new Polynomial(degree, rectified);
        IntFunction<BigDecimal> power =
                x -> BigDecimal.valueOf(rectified ? Math.max(x, 0) : x).pow(degree);
        // Few patterns tie often, many do not; 65 patterns and units take more than one word.
        for (int count : new int[] {1, 2, 3, 4, 65, 300}) {
            requireDecisions(polynomial, power, Draws.bipolar(count, 65, 100 + count));
            requireDecisions(polynomial, power, Draws.bipolar(count, 20, 200 + count));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 80})
    void decidesAsTheExponentialRule(int count) {
        requireDecisions(new Exponential(), x -> E.pow(x, DIGITS), Draws.bipolar(count, 65, 300 + count));
    }

    @Test
    void decidesAsTheExponentialRuleFarBeyondTheRangeOfADouble() {
        int units = 2000;
        BigDecimal[] table = new BigDecimal[2 * units + 1];
        table[0] = BigDecimal.ONE;
        for (int entry = 1; entry < table.length; entry++) {
            table[entry] = table[entry - 1].multiply(E, DIGITS);
        }
        requireDecisions(new Exponential(), x -> table[x + units], Draws.bipolar(12, units, 400));
    }

    /** From a random state and from one near a pattern; then again after flips, when distances have moved. */
    private static void requireDecisions(
            InteractionFunction function, IntFunction<BigDecimal> reference, BitPatterns patterns) {
        EnergyDescent descent = new BipolarMemory(patterns, function, new Asynchronous()).descent();
        BitPatterns near = Draws.flipped(patterns.first(1), patterns.units() / 10, 2);
        for (BitPatterns start : new BitPatterns[] {Draws.bipolar(1, patterns.units(), 3), near}) {
            descent.start(start, 0);
            requireSame(descent, reference, patterns, start);
            BitPatterns later = Draws.flipped(start, 5, 4);
            IntStream.range(0, patterns.units())
                    .filter(unit -> later.bit(0, unit) != start.bit(0, unit))
                    .forEach(descent::flip);
            requireSame(descent, reference, patterns, later);
        }
    }

    private static void requireSame(
            EnergyDescent descent, IntFunction<BigDecimal> reference, BitPatterns patterns, BitPatterns state) {
        int[] overlaps = Draws.overlaps(patterns, state, 0);
        for (int unit = 0; unit < patterns.units(); unit++) {
            assertThat(descent.descendsByFlipping(unit))
                    .as("flipping unit %d of %s", unit, patterns)
                    .isEqualTo(field(reference, patterns, state, overlaps, unit).signum() * sign(state, 0, unit) < 0);
        }
    }

    /** sum_mu F(xi_i + c_mu) - F(-xi_i + c_mu), where c_mu is the overlap without unit i. */
    private static BigDecimal field(
            IntFunction<BigDecimal> function, BitPatterns patterns, BitPatterns state, int[] overlaps, int unit) {
        BigDecimal field = BigDecimal.ZERO;
        for (int pattern = 0; pattern < overlaps.length; pattern++) {
            int own = sign(patterns, pattern, unit);
            int others = overlaps[pattern] - own * sign(state, 0, unit);
            field = field.add(function.apply(own + others)).subtract(function.apply(-own + others));
        }
        return field;
    }

    private static int sign(BitPatterns states, int row, int unit) {
        return states.bit(row, unit) ? 1 : -1;
    }

    @Test
    void overlapsFollowTheFlips() {
        BitPatterns patterns = Draws.bipolar(70, 100, 5);
        BitPatterns from = Draws.bipolar(1, 100, 6);
        BitPatterns to = Draws.flipped(from, 30, 7);
        EnergyDescent descent = new BipolarMemory(patterns, new Polynomial(3), new Asynchronous()).descent();
        descent.start(from, 0);
        IntStream.range(0, 100)
                .filter(unit -> from.bit(0, unit) != to.bit(0, unit))
                .forEach(descent::flip);
        assertThat(descent.overlaps()).isEqualTo(Draws.overlaps(patterns, to, 0));
    }
}
