package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.memory.Trait;
import java.util.Set;

/**
 * Interaction F(x) = e^x on bipolar states: exponentially many patterns.
 *
 * <p>The energy is E = -ln sum_mu exp(m_mu), from -N - ln P to N - ln P for N units and P patterns. The sum itself, of
 * which this is a strictly increasing function, is beyond the range of a double from 710 units on. Of exp(alpha N)
 * random patterns each is recalled in one step from rho N wrong units if alpha &lt; I(1 - 2 rho) / 2, where
 * I(a) = ((1 + a) ln(1 + a) + (1 - a) ln(1 - a)) / 2.
 */
@Component(
        name = "exponential",
        summary = "exponential of the overlap, F(x) = exp(x), for bipolar states",
        references =
                "M. Demircigil, J. Heusel, M. Loewe, S. Upgang and F. Vermet, On a model of associative memory with"
                        + " huge storage capacity, Journal of Statistical Physics 168, 2017,"
                        + " doi:10.1007/s10955-017-1806-y")
public record Exponential() implements InteractionFunction {

    private static final double TWICE_SINH_1 = StrictMath.E - 1 / StrictMath.E;

    @Override
    public ScaledNumber difference(int overlap) {
        return ScaledNumber.exp(overlap).times(TWICE_SINH_1);
    }

    @Override
    public double energy(int[] overlaps, int units) {
        int largest = -units;
        for (int overlap : overlaps) {
            largest = Math.max(largest, overlap);
        }
        double sum = 0;
        for (int overlap : overlaps) {
            sum += StrictMath.exp(overlap - largest);
        }
        return -(largest + StrictMath.log(sum));
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.ENERGY_DESCENDS, Trait.STORES_FIXED_POINTS);
    }
}
