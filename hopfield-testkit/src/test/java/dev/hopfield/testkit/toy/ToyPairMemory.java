package dev.hopfield.testkit.toy;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.OptionalDouble;

/** One step from a cue to the average of values. */
final class ToyPairMemory implements WeighingMemory {

    private final Patterns keys;
    private final Patterns values;
    private final PairFlaw flaw;

    ToyPairMemory(Patterns keys, Patterns values, PairFlaw flaw) {
        this.keys = keys;
        this.values = values;
        this.flaw = flaw;
    }

    private boolean ofPairs() {
        return keys != values;
    }

    @Override
    public int units() {
        return keys.units();
    }

    @Override
    public int recalledUnits() {
        return flaw == PairFlaw.UNITS_OF_KEYS_TOLD ? keys.units() : values.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        if (flaw != PairFlaw.ANY_CUES || !ofPairs()) {
            cues.requireUnits(units());
        }
        ToyPairs.requireAccepted(cues.states());
        RealPatterns.Builder states = RealPatterns.builder(cues.count(), values.units());
        for (int row = 0; row < cues.count(); row++) {
            float[] state = value(shares(cues.states(), row, 0), ofPairs());
            for (int unit = 0; unit < state.length; unit++) {
                boolean held = options.clampKnown() && !ofPairs() && cues.isKnown(row, unit);
                state[unit] = held ? cues.states().value(row, unit) : state[unit];
            }
            state[0] += flaw == PairFlaw.DEPENDENT_VALUES && ofPairs() ? cues.count() : 0;
            states.row(row, state, 0);
            observe(cues.states().range(row, row + 1), RealPatterns.of(state), options, row);
        }
        return recall(cues, states.build());
    }

    private Recall recall(Cues cues, RealPatterns states) {
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        Arrays.fill(steps, 1);
        Arrays.fill(reasons, StopReason.COMPLETED);
        Recall recall = Recall.of(states, steps, reasons);
        return ofPairs() ? recall.withKeys(flaw == PairFlaw.TELLS_VALUES_AS_KEYS ? states : cues.states()) : recall;
    }

    private float[] value(double[] shares, boolean ofPairs) {
        int shift = flaw == PairFlaw.SHIFTED_VALUES && ofPairs ? 1 : 0;
        float[] value = new float[values.units()];
        for (int unit = 0; unit < value.length; unit++) {
            double mean = 0;
            for (int pair = 0; pair < shares.length; pair++) {
                mean += shares[pair] * values.value((pair + shift) % values.count(), unit);
            }
            value[unit] = (float) mean;
        }
        return value;
    }

    /** The last pairs may have none. */
    private double[] shares(Patterns states, int row, int without) {
        double[] overlaps = new double[keys.count()];
        for (int pair = 0; pair < overlaps.length; pair++) {
            for (int unit = 0; unit < Math.min(keys.units(), states.units()); unit++) {
                overlaps[pair] += keys.value(pair, unit) * states.value(row, unit);
            }
        }
        double largest = Arrays.stream(overlaps).max().orElse(0);
        double[] powers = Arrays.stream(overlaps)
                .map(overlap -> StrictMath.exp((overlap - largest) / 2))
                .toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers, 0, powers.length - without)
                .map(power -> power / sum)
                .toArray();
    }

    @Override
    public RealPatterns weights(Patterns states) {
        if (flaw != PairFlaw.SHARES_IN_ANY_SIZE) {
            Cues.of(states).requireUnits(units());
        }
        if (flaw != PairFlaw.SHARES_IN_ANY_ENCODING) {
            ToyPairs.requireAccepted(states);
        }
        if (flaw == PairFlaw.WRITES_STATES && states.count() > 1 && states instanceof RealPatterns reals) {
            reals.block(0)[0] += 1;
        }
        int without = flaw == PairFlaw.SHARE_TOO_FEW ? 1 : 0;
        RealPatterns.Builder shares = RealPatterns.builder(states.count(), keys.count() - without);
        for (int row = 0; row < states.count(); row++) {
            double[] each = shares(states, row, without);
            for (int pair = 0; pair < each.length; pair++) {
                int place = flaw == PairFlaw.SHIFTED_SHARES ? (pair + 1) % each.length : pair;
                shares.set(row, place, (float) told(each[pair], pair, states.count()));
            }
        }
        return shares.build();
    }

    private double told(double share, int pair, int states) {
        return switch (flaw) {
            case NEGATIVE_SHARES -> pair == 0 ? share - 0.5 : pair == 1 ? share + 0.5 : share;
            case SHARES_THAT_DO_NOT_ADD_UP -> share * 1.001;
            case DEPENDENT_SHARES -> states == 1 ? share : share * 0.5 + (pair == 0 ? 0.5 : 0);
            default -> share;
        };
    }

    private void observe(Patterns cue, RealPatterns state, RecallOptions options, int row) {
        options.observer().ifPresent(observer -> {
            observer.onStep(new Step(options.firstRow() + row, 0, 0, cue));
            observer.onStep(new Step(options.firstRow() + row, 1, changes(cue, state), state));
        });
    }

    private static int changes(Patterns from, Patterns to) {
        Patterns before = from.as(Encoding.BIPOLAR);
        Patterns after = to.as(Encoding.BIPOLAR);
        int changes = 0;
        for (int unit = 0; unit < Math.min(before.units(), after.units()); unit++) {
            changes += before.value(0, unit) == after.value(0, unit) ? 0 : 1;
        }
        return changes;
    }

    private record Step(long row, int step, int changedUnits, Patterns state) implements RecallStep {

        @Override
        public OptionalDouble energy() {
            return OptionalDouble.empty();
        }
    }
}
