package dev.hopfield.classic;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;

/**
 * Units of two values, coupled, each with a threshold: h_i = sum_j w_ij V_j - theta_i decides about unit i.
 *
 * <p>Couplings follow states of -1 and +1. Units of 0 and 1 are such units with other fields: with V = (s + 1) / 2,
 * sum_j w_ij V_j = 1/2 sum_j w_ij s_j + 1/2 sum_j w_ij, of which the second part is constant.
 */
final class Network {

    private static final double[] ZERO = {};

    private final Couplings couplings;
    private final UnitValues values;

    /** One for each unit, or none if all are 0. */
    private final double[] thresholds;

    /** What is added to the scaled field of the bipolar state; one for each unit, or none if all are 0. */
    private final double[] offsets;

    /**
     * @param couplings as they were learnt
     * @param values what units may be
     * @param threshold of every unit, beside those that come with the couplings
     */
    Network(Couplings couplings, UnitValues values, double threshold) {
        this.couplings = couplings;
        this.values = values;
        this.thresholds = thresholds(couplings, threshold);
        this.offsets = values == UnitValues.BIPOLAR ? negated(thresholds) : binaryOffsets();
    }

    private static double[] thresholds(Couplings couplings, double threshold) {
        double[] thresholds = new double[couplings.units()];
        boolean any = false;
        for (int unit = 0; unit < thresholds.length; unit++) {
            thresholds[unit] = couplings.threshold(unit) + threshold;
            any |= thresholds[unit] != 0;
        }
        return any ? thresholds : ZERO;
    }

    private static double[] negated(double[] numbers) {
        double[] negated = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            negated[i] = -numbers[i];
        }
        return negated;
    }

    private double[] binaryOffsets() {
        double[] sums = new double[units()];
        addRowSums(couplings, sums);
        if (couplings instanceof DelayedCouplings slow) {
            addRowSums(slow.delayed(), sums);
        }
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = values.scale() * sums[unit] - (thresholds.length == 0 ? 0 : thresholds[unit]);
        }
        return sums;
    }

    /** The sums of all couplings into each unit are the fields of the state that is +1 throughout. */
    private static void addRowSums(Couplings couplings, double[] sums) {
        long[] ups = new long[(sums.length - 1) / Long.SIZE + 1];
        Arrays.fill(ups, -1L);
        BitPatterns allUp = BitPatterns.builder(Encoding.BIPOLAR, 1, sums.length)
                .row(0, ups, 0)
                .build();
        LocalFields fields = couplings.track(allUp, 0);
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += fields.field(unit);
        }
    }

    int units() {
        return couplings.units();
    }

    Couplings couplings() {
        return couplings;
    }

    UnitValues values() {
        return values;
    }

    /** The states as what they are, if they have the values of these units. */
    BitPatterns require(String what, Patterns states) {
        Encoding encoding = values.encoding();
        if (states.encoding() != encoding) {
            throw new IllegalArgumentException("this classic network takes " + encoding + " " + what + " but got "
                    + states.encoding() + "; convert them with as(" + encoding + ")");
        }
        if (states.units() != units()) {
            throw new IllegalArgumentException("this classic network has " + units() + " units but the " + what
                    + " have " + states.units() + "; give " + what + " of " + units() + " units");
        }
        return (BitPatterns) states;
    }

    /** Fields of whole states, less the thresholds; of couplings with a delay, in a state that does not change. */
    RealPatterns localFields(Patterns states) {
        BitPatterns bits = require("states", states);
        RealPatterns fields = couplings.fields(bits);
        Optional<RealPatterns> late = couplings instanceof DelayedCouplings slow
                ? Optional.of(slow.delayed().fields(bits))
                : Optional.empty();
        if (late.isEmpty() && thresholds.length == 0) {
            return fields;
        }
        RealPatterns.Builder sums = RealPatterns.builder(fields.count(), fields.units());
        for (int row = 0; row < fields.count(); row++) {
            for (int unit = 0; unit < fields.units(); unit++) {
                double sum =
                        fields.value(row, unit) + (late.isPresent() ? late.get().value(row, unit) : 0.0);
                sums.set(row, unit, (float) (sum - (thresholds.length == 0 ? 0 : thresholds[unit])));
            }
        }
        return sums.build();
    }

    /** E = -1/2 sum_ij w_ij V_i V_j + sum_i theta_i V_i of each state. */
    double[] energy(Patterns states) {
        BitPatterns bits = require("states", states);
        double[] energies = couplings.quadraticForm(bits);
        for (int row = 0; row < energies.length; row++) {
            double raised = 0;
            for (int unit = 0; unit < thresholds.length; unit++) {
                raised += thresholds[unit] * bits.value(row, unit);
            }
            // Taken from a number that is no -0, so that no energy is -0.
            energies[row] = raised - energies[row] / 2;
        }
        return energies;
    }

    /**
     * The fields of one state on its way.
     *
     * @param states the batch that holds it
     * @param row which of its rows
     * @param stimulus what is added to the field of each unit; empty for nothing
     * @param workers who may share the work
     */
    UnitFields follow(BitPatterns states, int row, double[] stimulus, Workers workers) {
        BitPatterns bipolar = (BitPatterns) states.as(Encoding.BIPOLAR);
        double[] added = stimulus.length == 0 ? offsets : sum(stimulus, offsets);
        LocalFields now = couplings.track(bipolar, row, workers);
        return couplings instanceof DelayedCouplings slow
                ? new UnitFields(
                        now,
                        Optional.of(new SlowFields(
                                slow.delayed().track(bipolar, row, workers), slow.delay(), bipolar.row(row))),
                        values.scale(),
                        added)
                : new UnitFields(now, Optional.empty(), values.scale(), added);
    }

    private static double[] sum(double[] numbers, double[] others) {
        double[] sum = numbers.clone();
        for (int i = 0; i < others.length; i++) {
            sum[i] += others[i];
        }
        return sum;
    }
}
