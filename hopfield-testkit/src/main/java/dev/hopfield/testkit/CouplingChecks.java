package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** What couplings say in one way they must say in all others: one matrix is behind it. */
final class CouplingChecks {

    /** More than a word has bits. */
    private static final int BATCH = 67;

    private final Couplings couplings;
    private final CouplingMatrix matrix;
    private final double tolerance;
    private final Seed seed;
    private final String circumstances;

    /**
     * @param tolerance as a fraction of the sum of absolute products
     */
    CouplingChecks(Couplings couplings, double tolerance, Seed seed, String circumstances) {
        this.couplings = couplings;
        this.matrix = CouplingMatrix.of(couplings);
        this.tolerance = tolerance;
        this.seed = seed;
        this.circumstances = circumstances;
    }

    /** Random states; real ones are no bits. */
    Patterns states(Encoding encoding) {
        Patterns bits = Samples.random(Encoding.BIPOLAR, BATCH, couplings.units(), seed.child("states"));
        return encoding == Encoding.REAL ? Samples.graded(bits) : bits.as(encoding);
    }

    void fieldsAreThoseOfTheMatrix(Encoding encoding) {
        Patterns states = states(encoding);
        RealPatterns fields = couplings.fields(states);
        for (int row = 0; row < BATCH; row++) {
            double allowance = tolerance * matrix.fieldScale(states, row);
            for (int unit = 0; unit < couplings.units(); unit++) {
                requireAbout(
                        fields.value(row, unit),
                        matrix.field(states, row, unit),
                        allowance,
                        "fields() must be sum_j w_ij s_j, with the w_ij that single units of 1 show; look for an encoding"
                                + " that is read wrongly, and for a term of the sum that is not linear; here "
                                + encoding
                                + ", row " + row + ", unit " + unit);
            }
        }
    }

    void quadraticFormsAreThoseOfTheMatrix() {
        for (Encoding encoding : Encoding.values()) {
            Patterns states = states(encoding);
            double[] forms = couplings.quadraticForm(states);
            assertThat(forms)
                    .as(because("quadraticForm() must give one number for each state"))
                    .hasSize(BATCH);
            for (int row = 0; row < BATCH; row++) {
                requireAbout(
                        forms[row],
                        matrix.form(states, row),
                        tolerance * matrix.formScale(states, row),
                        "quadraticForm() must be sum_ij s_i w_ij s_j, without a factor of 1/2 and without thresholds; here "
                                + encoding + ", row " + row);
            }
        }
    }

    void singleCouplingsAreThoseOfTheMatrix() {
        for (int to = 0; to < couplings.units(); to++) {
            RandomStream random = seed.child("from").child(to).stream();
            requireCoupling(to, to);
            for (int draw = 0; draw < 8; draw++) {
                requireCoupling(to, random.nextInt(couplings.units()));
            }
        }
    }

    private void requireCoupling(int to, int from) {
        requireAbout(
                couplings.coupling(to, from),
                matrix.at(to, from),
                tolerance * matrix.largest(),
                "coupling(to, from) must be w_ij, what unit j = from adds to the field of i = to when it is 1; here"
                        + " coupling(" + to + ", " + from + ")");
    }

    void squaredNormsAreThoseOfTheMatrix() {
        double[] norms = couplings.squaredNorms();
        assertThat(norms)
                .as(because("squaredNorms() must give one number for each unit"))
                .hasSize(couplings.units());
        double largest = 0;
        for (int unit = 0; unit < norms.length; unit++) {
            largest = Math.max(largest, matrix.squaredNorm(unit));
        }
        for (int unit = 0; unit < norms.length; unit++) {
            requireAbout(
                    norms[unit],
                    matrix.squaredNorm(unit),
                    2 * tolerance * largest,
                    "squaredNorms() must be sum_j w_ij^2 over the couplings into each unit i, not out of it; here unit "
                            + unit);
        }
    }

    void fieldsOfBinaryStatesAreThoseOfTheSameNumbers() {
        Patterns binary = states(Encoding.BINARY);
        RealPatterns fields = couplings.fields(binary);
        RealPatterns ofReals = couplings.fields(binary.as(Encoding.REAL));
        for (int row = 0; row < BATCH; row++) {
            double allowance = tolerance * matrix.fieldScale(binary, row);
            for (int unit = 0; unit < couplings.units(); unit++) {
                requireAbout(
                        fields.value(row, unit),
                        ofReals.value(row, unit),
                        allowance,
                        "BINARY states are read as 0 and 1, so their fields must be those of REAL states of these numbers;"
                                + " here row " + row + ", unit " + unit);
            }
        }
    }

    void fieldsOfABatchAreThoseOfItsRows(Encoding encoding) {
        Patterns states = states(encoding);
        RealPatterns batch = couplings.fields(states);
        for (int row = 0; row < BATCH; row++) {
            RealPatterns alone = couplings.fields(states.range(row, row + 1));
            assertThat(Difference.within(alone, batch.range(row, row + 1), encoding.isBits() ? 0 : tolerance))
                    .as(
                            because(
                                    "fields of a batch must be those of its rows, here of row " + row + " of "
                                            + encoding
                                            + " states by itself; let no row depend on the others, nor the order of a sum on their number"))
                    .isEmpty();
        }
    }

    void noStatesHaveNoFields() {
        RealPatterns fields = couplings.fields(states(Encoding.BIPOLAR).first(0));
        assertThat(fields.count())
                .as(because("a batch of no states has no fields"))
                .isZero();
        assertThat(fields.units())
                .as(because("fields of a batch of no states still have their units"))
                .isEqualTo(couplings.units());
        assertThat(couplings.quadraticForm(states(Encoding.BIPOLAR).first(0)))
                .as(because("a batch of no states has no quadratic forms"))
                .isEmpty();
    }

    /** From the second row of a batch, with random flips, some of them twice in a row. */
    void followedFieldsAreThoseOfTheMatrix() {
        BitPatterns start = (BitPatterns) states(Encoding.BIPOLAR);
        LocalFields fields = couplings.track(start, 1);
        FlippedState state = new FlippedState(start, 1);
        RandomStream random = seed.child("flips").stream();
        for (int flips = 0; flips <= 3 * couplings.units(); flips++) {
            BitPatterns now = state.state();
            double allowance = tolerance * matrix.fieldScale(now, 0);
            for (int look = 0; look < 8; look++) {
                int unit = random.nextInt(couplings.units());
                requireAbout(
                        fields.field(unit),
                        matrix.field(now, 0, unit),
                        allowance,
                        "field() must be that of the row that was given, after the flips it was told of; here unit "
                                + unit + " of row 1 after " + flips + " flips");
            }
            int flipped = random.nextInt(couplings.units());
            for (int times = flips % 5 == 4 ? 2 : 1; times > 0; times--) {
                fields.flip(flipped);
                state.flip(flipped);
            }
        }
    }

    void hintsChangeNoField() {
        BitPatterns start = (BitPatterns) states(Encoding.BIPOLAR);
        for (Workers workers : new Workers[] {Workers.caller(), new SeveralThreads(3)}) {
            LocalFields hinted = couplings.track(start, 0);
            LocalFields plain = couplings.track(start, 0);
            RandomStream random = seed.child("hints").stream();
            for (int sweep = 0; sweep < 3; sweep++) {
                int[] order = random.permutation(couplings.units());
                hinted.follow(order, workers);
                for (int k = 0; k < order.length; k++) {
                    int unit = k % 7 == 6 ? random.nextInt(order.length) : order[k];
                    assertThat(hinted.field(unit))
                            .as(because(
                                    "follow() is a hint and must change no field, whether units are asked for in that"
                                            + " order or in another; here unit " + unit + " in sweep " + sweep))
                            .isEqualTo(plain.field(unit));
                    if (k % 4 == 0) {
                        hinted.flip(unit);
                        plain.flip(unit);
                    }
                }
            }
        }
    }

    private void requireAbout(double actual, double expected, double allowance, String rule) {
        // Not by an assertion library: there are tens of thousands of these.
        if (!(Math.abs(actual - expected) <= allowance)) {
            throw new AssertionError(
                    because(rule) + "\nexpected " + expected + " within " + allowance + " but was " + actual);
        }
    }

    private String because(String rule) {
        return rule + " " + circumstances;
    }
}
