package dev.hopfield.benchmarks.limits;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** Loops that do nothing but what they measure, in the widest vectors of the machine. */
final class VectorLoops {

    /** Independent chains of multiply-adds: more than two units of four cycles need, and few enough for registers. */
    static final int CHAINS = 12;

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    private VectorLoops() {}

    /** Floating point operations of one round of {@link #multiplyAdds}. */
    static int operationsPerRound() {
        return 2 * CHAINS * FLOATS.length();
    }

    /**
     * Runs twelve independent chains of multiply-adds in registers.
     *
     * @param rounds how many steps of each chain
     * @return a number that depends on all of them
     */
    static float multiplyAdds(int rounds) {
        FloatVector factor = FloatVector.broadcast(FLOATS, 0.999f);
        FloatVector term = FloatVector.broadcast(FLOATS, 0.001f);
        FloatVector a = FloatVector.broadcast(FLOATS, 1f);
        FloatVector b = FloatVector.broadcast(FLOATS, 2f);
        FloatVector c = FloatVector.broadcast(FLOATS, 3f);
        FloatVector d = FloatVector.broadcast(FLOATS, 4f);
        FloatVector e = FloatVector.broadcast(FLOATS, 5f);
        FloatVector f = FloatVector.broadcast(FLOATS, 6f);
        FloatVector g = FloatVector.broadcast(FLOATS, 7f);
        FloatVector h = FloatVector.broadcast(FLOATS, 8f);
        FloatVector i = FloatVector.broadcast(FLOATS, 9f);
        FloatVector j = FloatVector.broadcast(FLOATS, 10f);
        FloatVector k = FloatVector.broadcast(FLOATS, 11f);
        FloatVector l = FloatVector.broadcast(FLOATS, 12f);
        for (int round = 0; round < rounds; round++) {
            a = a.fma(factor, term);
            b = b.fma(factor, term);
            c = c.fma(factor, term);
            d = d.fma(factor, term);
            e = e.fma(factor, term);
            f = f.fma(factor, term);
            g = g.fma(factor, term);
            h = h.fma(factor, term);
            i = i.fma(factor, term);
            j = j.fma(factor, term);
            k = k.fma(factor, term);
            l = l.fma(factor, term);
        }
        FloatVector sum = a.add(b)
                .add(c)
                .add(d)
                .add(e)
                .add(f)
                .add(g)
                .add(h)
                .add(i)
                .add(j)
                .add(k)
                .add(l);
        return sum.lane(0) + sum.lane(FLOATS.length() - 1);
    }

    /**
     * The sum of a part of an array, read from its four quarters at the same time.
     *
     * @param values the array
     * @param from index of the first value
     * @param to index after the last value
     */
    static long sum(long[] values, int from, int to) {
        int lanes = LONGS.length();
        int quarter = (to - from) / (4 * lanes) * lanes;
        LongVector a = LongVector.zero(LONGS);
        LongVector b = LongVector.zero(LONGS);
        LongVector c = LongVector.zero(LONGS);
        LongVector d = LongVector.zero(LONGS);
        for (int index = from; index < from + quarter; index += lanes) {
            a = a.add(LongVector.fromArray(LONGS, values, index));
            b = b.add(LongVector.fromArray(LONGS, values, index + quarter));
            c = c.add(LongVector.fromArray(LONGS, values, index + 2 * quarter));
            d = d.add(LongVector.fromArray(LONGS, values, index + 3 * quarter));
        }
        long sum = total(a.add(b).add(c).add(d));
        for (int index = from + 4 * quarter; index < to; index++) {
            sum += values[index];
        }
        return sum;
    }

    private static long total(LongVector lanes) {
        long sum = 0;
        for (int lane = 0; lane < LONGS.length(); lane++) {
            sum += lanes.lane(lane);
        }
        return sum;
    }
}
