package dev.hopfield.problems;

import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.state.Encoding;
import java.util.Arrays;
import java.util.Optional;

/** A form of which most couplings are 0; the others are kept by rows, in both directions. No unit is coupled to itself. */
final class SparseForm implements QuadraticForm {

    private final Encoding encoding;

    /** Row i holds entries starts[i] to starts[i + 1] - 1, in the order of the other unit. */
    private final int[] starts;

    private final int[] others;
    private final double[] couplings;
    private final double[] biases;
    private final double constant;

    private SparseForm(
            Encoding encoding, int[] starts, int[] others, double[] couplings, double[] biases, double constant) {
        this.encoding = encoding;
        this.starts = starts;
        this.others = others;
        this.couplings = couplings;
        this.biases = biases;
        this.constant = constant;
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public int units() {
        return biases.length;
    }

    @Override
    public double coupling(int to, int from) {
        int entry = Arrays.binarySearch(others, starts[from], starts[from + 1], to);
        return entry < 0 ? 0 : couplings[entry];
    }

    @Override
    public double bias(int unit) {
        return biases[unit];
    }

    @Override
    public double constant() {
        return constant;
    }

    @Override
    public void addColumn(int unit, double factor, double[] fields) {
        int end = starts[unit + 1];
        for (int entry = starts[unit]; entry < end; entry++) {
            fields[others[entry]] += factor * couplings[entry];
        }
    }

    /** {@inheritDoc} By the few that there are. */
    @Override
    public double squaredCouplings(int unit) {
        double sum = 0;
        int end = starts[unit + 1];
        for (int entry = starts[unit]; entry < end; entry++) {
            sum += couplings[entry] * couplings[entry];
        }
        return sum;
    }

    /** Two units that are coupled twice, if there are any. */
    Optional<int[]> twice() {
        for (int unit = 0; unit < biases.length; unit++) {
            for (int entry = starts[unit] + 1; entry < starts[unit + 1]; entry++) {
                if (others[entry] == others[entry - 1]) {
                    return Optional.of(new int[] {unit, others[entry]});
                }
            }
        }
        return Optional.empty();
    }

    /** Gathers couplings in any order. */
    static final class Builder {

        private static final int FIRST_CAPACITY = 64;

        private final Encoding encoding;
        private final double[] biases;
        private double constant;
        private int[] firsts = new int[FIRST_CAPACITY];
        private int[] seconds = new int[FIRST_CAPACITY];
        private double[] couplings = new double[FIRST_CAPACITY];
        private int size;

        Builder(Encoding encoding, int units) {
            this.encoding = encoding;
            this.biases = new double[units];
        }

        /** How many couplings were added. */
        int size() {
            return size;
        }

        /** Couples two different units, both ways. */
        void couple(int first, int second, double coupling) {
            if (size == firsts.length) {
                int capacity = size + (size >> 1);
                firsts = Arrays.copyOf(firsts, capacity);
                seconds = Arrays.copyOf(seconds, capacity);
                couplings = Arrays.copyOf(couplings, capacity);
            }
            firsts[size] = first;
            seconds[size] = second;
            couplings[size++] = coupling;
        }

        void addBias(int unit, double bias) {
            biases[unit] += bias;
        }

        void addConstant(double more) {
            constant += more;
        }

        SparseForm build() {
            int[] starts = starts();
            int[] others = new int[2 * size];
            double[] values = new double[2 * size];
            int[] next = starts.clone();
            for (int entry = 0; entry < size; entry++) {
                put(others, values, next[firsts[entry]]++, seconds[entry], couplings[entry]);
                put(others, values, next[seconds[entry]]++, firsts[entry], couplings[entry]);
            }
            return sorted(starts, others, values);
        }

        private int[] starts() {
            int[] starts = new int[biases.length + 1];
            for (int entry = 0; entry < size; entry++) {
                starts[firsts[entry] + 1]++;
                starts[seconds[entry] + 1]++;
            }
            for (int unit = 0; unit < biases.length; unit++) {
                starts[unit + 1] += starts[unit];
            }
            return starts;
        }

        /** A symmetric matrix is its own transpose, and making that row after row puts every column in order. */
        private SparseForm sorted(int[] starts, int[] others, double[] values) {
            int[] sortedOthers = new int[others.length];
            double[] sortedValues = new double[others.length];
            int[] next = starts.clone();
            for (int unit = 0; unit < biases.length; unit++) {
                for (int entry = starts[unit]; entry < starts[unit + 1]; entry++) {
                    put(sortedOthers, sortedValues, next[others[entry]]++, unit, values[entry]);
                }
            }
            return new SparseForm(encoding, starts, sortedOthers, sortedValues, biases, constant);
        }

        private static void put(int[] others, double[] values, int entry, int other, double value) {
            others[entry] = other;
            values[entry] = value;
        }
    }
}
