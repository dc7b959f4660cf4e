package dev.hopfield.kernels;

import java.util.Optional;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Packed kernels in vector instructions. */
final class VectorPacked implements PackedKernels {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    private static final int LANES = LONGS.length();

    /** Words of 512 bits. Narrower vectors take several steps for a group. */
    private static final int GROUP = 8;

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private static final int FLOAT_LANES = FLOATS.length();

    /** Columns of four vectors of floats: a word of 64, or a part of it. */
    private static final int TOGETHER = 4 * FLOAT_LANES;

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

    /** Words of a run that is summed in float: 32 values a lane of 512 bits, 64 of 256 bits. */
    private static final int RUN_WORDS = 8;

    /** Compilers of Java 17 know no short way from bits to a mask, nor one that moves lanes: tens of times slower. */
    private static final boolean MASKS_AND_SHUFFLES = Runtime.version().feature() >= 19;

    /** Shifts that bring the bit of each lane to the place of the sign. */
    private static final IntVector TO_SIGN = (IntVector)
            IntVector.broadcast(INTS, Integer.SIZE - 1).sub(IntVector.zero(INTS).addIndex(1));

    /** Java 17 has no such operator. */
    private static final Optional<VectorOperators.Unary> BIT_COUNT = bitCount();

    private static final VectorOperators.Unary POPCOUNT = BIT_COUNT.orElse(null);

    private static Optional<VectorOperators.Unary> bitCount() {
        try {
            return Optional.of((VectorOperators.Unary)
                    VectorOperators.class.getField("BIT_COUNT").get(null));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static LongVector ones(LongVector v) {
        if (POPCOUNT != null) {
            return v.lanewise(POPCOUNT);
        }
        LongVector pairs = v.sub(v.lanewise(VectorOperators.LSHR, 1).and(0x5555555555555555L));
        LongVector fours = pairs.and(0x3333333333333333L)
                .add(pairs.lanewise(VectorOperators.LSHR, 2).and(0x3333333333333333L));
        LongVector bytes = fours.add(fours.lanewise(VectorOperators.LSHR, 4)).and(0x0F0F0F0F0F0F0F0FL);
        return bytes.mul(0x0101010101010101L).lanewise(VectorOperators.LSHR, 56);
    }

    @Override
    public int groupWords() {
        return GROUP;
    }

    @Override
    public long selectedSum(long[] planes, int planeCount, int words, long[] bits, int offset) {
        int whole = words & -GROUP;
        LongVector sum = LongVector.zero(LONGS);
        for (int word = 0; word < whole; word += LANES) {
            int at = (word & -GROUP) * planeCount + (word & GROUP - 1) + (planeCount - 1) * GROUP;
            LongVector selecting = LongVector.fromArray(LONGS, bits, offset + word);
            LongVector selected =
                    ones(selecting.and(LongVector.fromArray(LONGS, planes, at))).neg();
            for (int plane = planeCount - 2; plane >= 0; plane--) {
                at -= GROUP;
                LongVector count = ones(selecting.and(LongVector.fromArray(LONGS, planes, at)));
                selected = selected.add(selected).add(count);
            }
            sum = sum.add(selected);
        }
        long total = whole == 0 ? 0 : sum.reduceLanes(VectorOperators.ADD);
        for (int word = whole; word < words; word++) {
            total += selectedOfWord(planes, planeCount, words, bits[offset + word], word, whole);
        }
        return total;
    }

    private static long selectedOfWord(long[] planes, int planeCount, int words, long bits, int word, int whole) {
        int width = words - whole;
        int at = whole * planeCount + word - whole + (planeCount - 1) * width;
        long selected = -Long.bitCount(bits & planes[at]);
        for (int plane = planeCount - 2; plane >= 0; plane--) {
            at -= width;
            selected = 2 * selected + Long.bitCount(bits & planes[at]);
        }
        return selected;
    }

    @Override
    public boolean step(long[] planes, int planeCount, int words, long[] bits, int offset, boolean up, long[] wrapped) {
        int whole = words & -GROUP;
        LongVector any = LongVector.zero(LONGS);
        long inverted = up ? -1L : 0;
        for (int word = 0; word < whole; word += LANES) {
            int at = (word & -GROUP) * planeCount + (word & GROUP - 1);
            LongVector down = LongVector.fromArray(LONGS, bits, offset + word).lanewise(VectorOperators.XOR, inverted);
            LongVector carry = LongVector.broadcast(LONGS, -1L);
            LongVector into = carry;
            for (int plane = 0; plane < planeCount; plane++) {
                LongVector old = LongVector.fromArray(LONGS, planes, at);
                old.lanewise(VectorOperators.XOR, carry).intoArray(planes, at);
                into = carry;
                carry = carry.and(old.lanewise(VectorOperators.XOR, down));
                at += GROUP;
            }
            LongVector over = into.lanewise(VectorOperators.AND_NOT, carry);
            over.intoArray(wrapped, word);
            any = any.or(over);
        }
        long anyWrapped = whole == 0 ? 0 : any.reduceLanes(VectorOperators.OR);
        int width = words - whole;
        for (int word = whole; word < words; word++) {
            int from = whole * planeCount + word - whole;
            wrapped[word] = PlainPacked.step(planes, planeCount, width, from, bits[offset + word] ^ inverted);
            anyWrapped |= wrapped[word];
        }
        return anyWrapped != 0;
    }

    @Override
    public void countRows(long[] rows, int offset, int words, int count, int inverted, long[] planes, int planeCount) {
        int whole = count == ROWS_TOGETHER ? words & -GROUP : 0;
        for (int word = 0; word < whole; word += LANES) {
            int plane0 = (word & -GROUP) * planeCount + (word & GROUP - 1);
            countFifteen(rows, offset + word, words, inverted, planes, plane0, planeCount);
        }
        for (int word = whole; word < words; word++) {
            int group = word & -GROUP;
            int width = Math.min(GROUP, words - group);
            int plane0 = group * planeCount + word - group;
            PlainPacked.countColumn(rows, offset + word, words, count, inverted, planes, plane0, width, planeCount);
        }
    }

    /** A tree of carry-save adders turns 15 rows into 4 bits a column, which are added to the planes. */
    private static void countFifteen(
            long[] rows, int from, int stride, int inverted, long[] planes, int plane0, int planeCount) {
        LongVector ones = row(rows, from, inverted, 0);
        LongVector twos = LongVector.zero(LONGS);
        LongVector fours = LongVector.zero(LONGS);
        LongVector eights = LongVector.zero(LONGS);
        int at = from + stride;
        for (int pair = 0; pair < ROWS_TOGETHER / 2; pair++) {
            LongVector a = row(rows, at, inverted, 2 * pair + 1);
            LongVector b = row(rows, at + stride, inverted, 2 * pair + 2);
            at += 2 * stride;
            LongVector two = carry(ones, a, b);
            ones = sum(ones, a, b);
            LongVector four = twos.and(two);
            twos = twos.lanewise(VectorOperators.XOR, two);
            eights = eights.or(fours.and(four));
            fours = fours.lanewise(VectorOperators.XOR, four);
        }
        LongVector carry = LongVector.zero(LONGS);
        int plane = plane0;
        for (int bit = 0; bit < planeCount; bit++) {
            LongVector old = LongVector.fromArray(LONGS, planes, plane);
            LongVector added = bit == 0 ? ones : bit == 1 ? twos : bit == 2 ? fours : eights;
            if (bit < 4) {
                sum(old, added, carry).intoArray(planes, plane);
                carry = carry(old, added, carry);
            } else {
                old.lanewise(VectorOperators.XOR, carry).intoArray(planes, plane);
                carry = carry.and(old);
            }
            plane += GROUP;
        }
    }

    private static LongVector row(long[] rows, int at, int inverted, int row) {
        return LongVector.fromArray(LONGS, rows, at).lanewise(VectorOperators.XOR, -(long) (inverted >>> row & 1));
    }

    private static LongVector sum(LongVector a, LongVector b, LongVector c) {
        return a.lanewise(VectorOperators.XOR, b).lanewise(VectorOperators.XOR, c);
    }

    private static LongVector carry(LongVector a, LongVector b, LongVector c) {
        return a.and(b).or(a.lanewise(VectorOperators.XOR, b).and(c));
    }

    @Override
    public void transpose(long[] square) {
        if (MASKS_AND_SHUFFLES) {
            VectorTranspose.transpose(square);
        } else {
            PlainPacked.turn(square);
        }
    }

    @Override
    public int differences(long[] a, int aOffset, long[] b, int bOffset, int words) {
        int whole = words & -LANES;
        LongVector sum = LongVector.zero(LONGS);
        for (int word = 0; word < whole; word += LANES) {
            LongVector row = LongVector.fromArray(LONGS, a, aOffset + word);
            sum = sum.add(ones(row.lanewise(VectorOperators.XOR, LongVector.fromArray(LONGS, b, bOffset + word))));
        }
        long count = whole == 0 ? 0 : sum.reduceLanes(VectorOperators.ADD);
        for (int word = whole; word < words; word++) {
            count += Long.bitCount(a[aOffset + word] ^ b[bOffset + word]);
        }
        return (int) count;
    }

    @Override
    public void addSelectedRows(
            long[] rows,
            int offset,
            int stride,
            int words,
            int count,
            float[] values,
            int valuesOffset,
            double[] into,
            int intoOffset) {
        for (int word = 0; word < words; word++) {
            int first = intoOffset + Long.SIZE * word;
            for (int shift = 0; shift < Long.SIZE; shift += TOGETHER) {
                addColumns(rows, offset + word, stride, shift, count, values, valuesOffset, into, first + shift);
            }
        }
    }

    /** Four vectors of columns, so that no addition waits for the one before. */
    private static void addColumns(
            long[] rows,
            int from,
            int stride,
            int shift,
            int count,
            float[] values,
            int valuesOffset,
            double[] into,
            int first) {
        FloatVector sum0 = FloatVector.zero(FLOATS);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        int at = from;
        for (int row = 0; row < count; row++) {
            long bits = rows[at] >>> shift;
            FloatVector value = FloatVector.broadcast(FLOATS, values[valuesOffset + row]);
            sum0 = addSelected(sum0, value, bits);
            sum1 = addSelected(sum1, value, bits >>> FLOAT_LANES);
            sum2 = addSelected(sum2, value, bits >>> 2 * FLOAT_LANES);
            sum3 = addSelected(sum3, value, bits >>> 3 * FLOAT_LANES);
            at += stride;
        }
        addTo(sum0, into, first);
        addTo(sum1, into, first + FLOAT_LANES);
        addTo(sum2, into, first + 2 * FLOAT_LANES);
        addTo(sum3, into, first + 3 * FLOAT_LANES);
    }

    /** Adds the values of the lanes whose bit is set; the bits of other lanes are not looked at. */
    private static FloatVector addSelected(FloatVector sum, FloatVector values, long bits) {
        if (MASKS_AND_SHUFFLES) {
            return sum.add(values, VectorMask.fromLong(FLOATS, bits));
        }
        IntVector selected = IntVector.broadcast(INTS, (int) bits)
                .lanewise(VectorOperators.LSHL, TO_SIGN)
                .lanewise(VectorOperators.ASHR, Integer.SIZE - 1);
        return sum.add(values.reinterpretAsInts().and(selected).reinterpretAsFloats());
    }

    private static void addTo(FloatVector sums, double[] into, int at) {
        low(sums).add(DoubleVector.fromArray(DOUBLES, into, at)).intoArray(into, at);
        int next = at + DOUBLES.length();
        high(sums).add(DoubleVector.fromArray(DOUBLES, into, next)).intoArray(into, next);
    }

    private static DoubleVector low(FloatVector floats) {
        return (DoubleVector) floats.convertShape(VectorOperators.F2D, DOUBLES, 0);
    }

    private static DoubleVector high(FloatVector floats) {
        return (DoubleVector) floats.convertShape(VectorOperators.F2D, DOUBLES, 1);
    }

    @Override
    public double selectedSum(long[] bits, int offset, int words, float[] values) {
        DoubleVector low = DoubleVector.zero(DOUBLES);
        DoubleVector high = low;
        for (int first = 0; first < words; first += RUN_WORDS) {
            FloatVector run = selectedOfRun(bits, offset, first, Math.min(words, first + RUN_WORDS), values);
            low = low.add(low(run));
            high = high.add(high(run));
        }
        return inOrder(low.add(high));
    }

    /** Lane by lane: a reduction of floating-point lanes has no defined order. */
    private static double inOrder(DoubleVector lanes) {
        double sum = 0;
        for (int lane = 0; lane < DOUBLES.length(); lane++) {
            sum += lanes.lane(lane);
        }
        return sum;
    }

    private static FloatVector selectedOfRun(long[] bits, int offset, int first, int end, float[] values) {
        FloatVector sum0 = FloatVector.zero(FLOATS);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        for (int word = first; word < end; word++) {
            for (int shift = 0; shift < Long.SIZE; shift += TOGETHER) {
                long selecting = bits[offset + word] >>> shift;
                int k = Long.SIZE * word + shift;
                sum0 = addSelected(sum0, values(values, k, 0), selecting);
                sum1 = addSelected(sum1, values(values, k, 1), selecting >>> FLOAT_LANES);
                sum2 = addSelected(sum2, values(values, k, 2), selecting >>> 2 * FLOAT_LANES);
                sum3 = addSelected(sum3, values(values, k, 3), selecting >>> 3 * FLOAT_LANES);
            }
        }
        return sum0.add(sum1).add(sum2.add(sum3));
    }

    private static FloatVector values(float[] values, int from, int vector) {
        return FloatVector.fromArray(FLOATS, values, from + vector * FLOAT_LANES);
    }
}
