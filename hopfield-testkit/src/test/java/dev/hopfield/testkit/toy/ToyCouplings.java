package dev.hopfield.testkit.toy;

import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A matrix written out, with every sum taken anew. */
final class ToyCouplings implements GrowingCouplings {

    private final ToyRule rule;
    private final RuleFlaw flaw;
    private BitPatterns patterns;
    private final double[][] matrix;
    private final Thread owner = Thread.currentThread();

    ToyCouplings(ToyRule rule, BitPatterns patterns, double[][] matrix) {
        this.rule = rule;
        this.flaw = rule.flaw();
        this.patterns = patterns;
        this.matrix = matrix;
    }

    @Override
    public int units() {
        return matrix.length;
    }

    @Override
    public double threshold(int unit) {
        return flaw == RuleFlaw.THRESHOLDS ? 0.01 : 0;
    }

    private void requireUnits(Patterns states) {
        if (flaw != RuleFlaw.ANY_SIZE && states.units() != units()) {
            throw new IllegalArgumentException("states have " + states.units() + " units instead of " + units());
        }
    }

    private double field(Patterns states, int row, int unit) {
        double sum = 0;
        for (int j = 0; j < Math.min(states.units(), units()); j++) {
            sum += matrix[unit][j] * states.value(row, j);
        }
        return sum;
    }

    @Override
    public RealPatterns fields(Patterns given) {
        requireUnits(given);
        boolean misread = flaw == RuleFlaw.BINARY_AS_BIPOLAR && given.encoding() == Encoding.BINARY;
        Patterns states = misread ? given.as(Encoding.BIPOLAR) : given;
        boolean foreign = flaw == RuleFlaw.BOUND_TO_A_THREAD && Thread.currentThread() != owner;
        double size = (flaw == RuleFlaw.DEPENDENT_ROWS ? 1 + states.count() * 1e-4 : 1) * (foreign ? 1.5 : 1);
        RealPatterns.Builder fields = RealPatterns.builder(states.count(), units());
        for (int row = 0; row < states.count(); row++) {
            for (int unit = 0; unit < units(); unit++) {
                fields.set(row, unit, (float) (size * field(states, row, unit)));
            }
        }
        return fields.build();
    }

    @Override
    public double coupling(int to, int from) {
        return flaw == RuleFlaw.TRANSPOSED ? matrix[from][to] : matrix[to][from];
    }

    @Override
    public double[] squaredNorms() {
        double[] norms = new double[units()];
        for (int i = 0; i < units(); i++) {
            for (int j = 0; j < units(); j++) {
                norms[flaw == RuleFlaw.NORMS_OUT_OF_UNITS ? j : i] += matrix[i][j] * matrix[i][j];
            }
        }
        return norms;
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        requireUnits(states);
        double[] forms = new double[states.count()];
        for (int row = 0; row < forms.length; row++) {
            for (int unit = 0; unit < Math.min(states.units(), units()); unit++) {
                forms[row] += states.value(row, unit) * field(states, row, unit);
            }
            forms[row] *= flaw == RuleFlaw.HALF_FORM ? 0.5 : 1;
        }
        return forms;
    }

    @Override
    public LocalFields track(BitPatterns states, int row) {
        requireUnits(states);
        if (flaw != RuleFlaw.FOLLOWS_BINARY && states.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("states are " + states.encoding() + "; give them as BIPOLAR");
        }
        return new Followed(states.row(flaw == RuleFlaw.FIRST_ROW_FOLLOWED ? 0 : row), states.units());
    }

    private final class Followed implements LocalFields {

        private final long[] words;
        private final int units;
        private int flips;
        private int[] order = new int[0];
        private int asked;

        Followed(long[] words, int units) {
            this.words = words;
            this.units = units;
        }

        @Override
        public double field(int unit) {
            boolean obeys = flaw == RuleFlaw.OBEYS_HINTS && asked < order.length;
            BitPatterns state = BitPatterns.builder(Encoding.BIPOLAR, 1, units)
                    .row(0, words, 0)
                    .build();
            return ToyCouplings.this.field(state, 0, obeys ? order[asked++] : unit);
        }

        @Override
        public void follow(int[] next, Workers workers) {
            order = next;
            asked = 0;
        }

        @Override
        public void flip(int unit) {
            flips++;
            if (flaw != RuleFlaw.LOST_FLIP || flips % 20 != 0) {
                words[unit >>> 6] ^= 1L << unit;
            }
        }
    }

    @Override
    public Patterns patterns() {
        return patterns;
    }

    @Override
    public GrowingCouplings adding(Patterns more, Seed seed) {
        Patterns read = flaw == RuleFlaw.ADDS_ANY_ENCODING ? more.as(Encoding.BIPOLAR) : more;
        BitPatterns all =
                flaw == RuleFlaw.ADDS_FIRST ? ((BitPatterns) read).followedBy(patterns) : patterns.followedBy(read);
        if (flaw == RuleFlaw.CHANGES_WHEN_ADDING) {
            patterns = all;
        }
        return new ToyCouplings(rule, all, rule.matrix(all));
    }

    @Override
    public GrowingCouplings forgetting(int... rows) {
        List<Integer> left = new ArrayList<>();
        for (int row = 0; row < patterns.count(); row++) {
            left.add(row);
        }
        for (int row : rows) {
            if (!left.remove((Integer) row) && flaw != RuleFlaw.FORGETS_TWICE) {
                throw new IllegalArgumentException("row " + row + " of " + Arrays.toString(rows) + " is not there");
            }
        }
        if (left.isEmpty()) {
            throw new IllegalArgumentException("no pattern would be left");
        }
        BitPatterns kept =
                patterns.select(left.stream().mapToInt(Integer::intValue).toArray());
        return new ToyCouplings(rule, kept, rule.matrix(kept));
    }
}
