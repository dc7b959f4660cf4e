package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Hebbian;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The network of two-state units of Hopfield 1982.
 *
 * <p>Units take V_i = -1 or +1 (or 0 or 1) and follow their local fields h_i = sum_j w_ij V_j - theta_i: when updated, a unit
 * takes its higher value where {@code h_i > 0}, its lower one where {@code h_i < 0}, and stays as it is where h_i = 0. A step is a sweep of as many
 * updates as there are units. Recall stops where no unit opposes its field (CONVERGED), or, if all sweeps are alike, where
 * a state returns (CYCLE).
 *
 * <p><strong>Energy.</strong> If the couplings are symmetric, memories have the energy E = -1/2 sum_ij w_ij V_i V_j + sum_i theta_i V_i,
 * which never rises when units are updated one at a time and without noise. Couplings that are not symmetric have no energy.
 *
 * <p><strong>Units of 0 and 1</strong> learn as units of -1 and +1 do, w_ij from (2 V_i - 1)(2 V_j - 1), unless the rule
 * is one for 0 and 1. That is the form in which Hopfield published; it holds about half as many patterns.
 *
 * <p><strong>Noise.</strong> At a temperature recall is a sample: it ends SAMPLED, with averages over time, or, where the temperature comes
 * down, at a fixed point.
 *
 * <p>Memories can {@linkplain dev.hopfield.api.memory.GrowingMemory grow} if their couplings can.
 *
 * <p>J. J. Hopfield, PNAS 79 (1982) 2554, doi:10.1073/pnas.79.8.2554.
 *
 * @param learning turns patterns into couplings, from BIPOLAR patterns, or from BINARY ones for binary units
 * @param update when each unit is updated
 * @param noise what chance has to say in it
 * @param units the two values of a unit
 * @param threshold theta of every unit, beside thresholds that the rule learns
 * @param stimulus strength of a field along the known units of the cue that stays during recall
 */
@Component(
        name = "classic",
        summary = "two-state units that follow the sign of their local field",
        references = "J. J. Hopfield, Neural networks and physical systems with emergent collective computational"
                + " abilities, PNAS 79 (1982) 2554-2558, doi:10.1073/pnas.79.8.2554")
public record ClassicModel(
        @Parameter(doc = "turns patterns into couplings", preset = "hebbian")
        LearningRule learning,

        @Parameter(doc = "when each unit is updated", preset = "random-order")
        UpdateSchedule update,

        @Parameter(doc = "what chance has to say in updates; none is temperature 0", preset = "none")
        Noise noise,

        @Parameter(doc = "the two values of a unit: bipolar for -1 and +1, binary for 0 and 1", preset = "bipolar")
        UnitValues units,

        @Parameter(
                doc = "threshold of every unit, beside those that the rule learns",
                preset = "0",
                min = -ClassicModel.LARGEST,
                max = ClassicModel.LARGEST,
                unit = "local field")
        double threshold,

        @Parameter(
                doc = "field along the known units of the cue, which stays during recall",
                preset = "0",
                min = -ClassicModel.LARGEST,
                max = ClassicModel.LARGEST,
                unit = "local field")
        double stimulus)
        implements Model {

    /** Far beyond any local field of interest. */
    static final double LARGEST = 1e6;

    /** Checks the ranges, and that rule, schedule and units fit together. */
    public ClassicModel {
        InvalidParameter.unless(
                learning.accepts().contains(Encoding.BIPOLAR)
                        || units == UnitValues.BINARY && learning.accepts().contains(Encoding.BINARY),
                "learning",
                learning,
                learning.accepts().contains(Encoding.BINARY)
                        ? "this rule is for units of 0 and 1: set units to binary"
                        : "choose a rule that learns from BIPOLAR patterns; this one takes " + learning.accepts());
        InvalidParameter.unless(update.together() >= 1, "update", update, "at least 1 unit must be updated together");
        InvalidParameter.unless(
                Math.abs(threshold) <= LARGEST, "threshold", threshold, "give a threshold from -1e6 to 1e6");
        InvalidParameter.unless(Math.abs(stimulus) <= LARGEST, "stimulus", stimulus, "give a field from -1e6 to 1e6");
    }

    /** Hebb's rule, and a fresh random order in each sweep: the presets. */
    public ClassicModel() {
        this(new Hebbian());
    }

    /**
     * A fresh random order in each sweep, the preset.
     *
     * @param learning turns bipolar patterns into couplings
     */
    public ClassicModel(LearningRule learning) {
        this(learning, new RandomOrderUpdate());
    }

    /**
     * No noise, and units of -1 and +1 without thresholds: the presets.
     *
     * @param learning turns bipolar patterns into couplings
     * @param update when each unit is updated
     */
    public ClassicModel(LearningRule learning, UpdateSchedule update) {
        this(learning, update, new NoNoise(), UnitValues.BIPOLAR, 0, 0);
    }

    /** The same model with other noise. */
    public ClassicModel withNoise(Noise other) {
        return new ClassicModel(learning, update, other, units, threshold, stimulus);
    }

    /** The same model with other values of its units. */
    public ClassicModel withUnits(UnitValues other) {
        return new ClassicModel(learning, update, noise, other, threshold, stimulus);
    }

    /** The same model with another threshold of every unit. */
    public ClassicModel withThreshold(double other) {
        return new ClassicModel(learning, update, noise, units, other, stimulus);
    }

    /** The same model with another field along the cue. */
    public ClassicModel withStimulus(double other) {
        return new ClassicModel(learning, update, noise, units, threshold, other);
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        return store(patterns, seed, Workers.caller());
    }

    @Override
    public Memory store(Patterns patterns, Seed seed, Workers workers) {
        return memory(learning.learn(taught(patterns), seed.child("learning"), workers));
    }

    /** Patterns of these units in the encoding that the rule learns from; bits stay the same. */
    Patterns taught(Patterns patterns) {
        if (patterns.encoding() != units.encoding()) {
            throw new IllegalArgumentException("classic takes " + units.encoding() + " patterns but got "
                    + patterns.encoding() + "; convert them with as(" + units.encoding() + ")");
        }
        return patterns.as(learnt());
    }

    private Encoding learnt() {
        return learning.accepts().contains(units.encoding()) ? units.encoding() : Encoding.BIPOLAR;
    }

    /** A memory of this kind with couplings that were learnt. */
    Memory memory(Couplings couplings) {
        Network network = new Network(couplings, units, threshold);
        Dynamics dynamics = new Dynamics(update, noise, stimulus);
        if (couplings instanceof GrowingCouplings growing) {
            Growth growth = new Growth(this, growing);
            return hasEnergy()
                    ? new GrowingSymmetricMemory(network, dynamics, growth)
                    : new GrowingPlainMemory(network, dynamics, growth);
        }
        return hasEnergy() ? new SymmetricMemory(network, dynamics) : new ClassicMemory(network, dynamics);
    }

    private boolean declares(CouplingTrait trait) {
        return learning.traits().contains(trait);
    }

    private boolean hasEnergy() {
        return declares(CouplingTrait.SYMMETRIC) && !declares(CouplingTrait.DELAYED);
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(units.encoding());
    }

    /**
     * Stored patterns stay if the rule retains them, and nothing else is added to their fields. An energy takes symmetric couplings; it
     * is even without thresholds, and descends, or is what noise samples by, if one unit is updated at a time, without a stimulus.
     */
    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        boolean deterministic = !noise.isPresent();
        if (!deterministic) {
            traits.add(Trait.SAMPLES);
        }
        if (declares(CouplingTrait.RETAINS_PATTERNS) && deterministic && threshold == 0 && stimulus >= 0) {
            traits.add(Trait.STORES_FIXED_POINTS);
        }
        if (hasEnergy() && units == UnitValues.BIPOLAR && threshold == 0 && !declares(CouplingTrait.THRESHOLDS)) {
            traits.add(Trait.ENERGY_IS_EVEN);
        }
        if (hasEnergy() && stimulus == 0 && update.together() == 1) {
            traits.add(deterministic ? Trait.ENERGY_DESCENDS : Trait.ENERGY_SAMPLED);
        }
        return Set.copyOf(traits);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(accepts().get(0), count, units, 1, 1));
    }

    /**
     * The couplings, and what the cues take that are under way at the same time.
     *
     * <p>A cue takes, beside its fields, an order of the units and the list of those that are to flip, and some packed
     * states. Thresholds and what is added to fields are kept once, a stimulus for each cue. Averages are kept for all
     * cues. Workers who share a cue count its overlaps in parts.
     */
    @Override
    public long estimatedBytes(Workload workload) {
        long count = workload.patterns();
        long size = workload.units();
        long packedState = (size + Long.SIZE - 1) / Long.SIZE * Long.BYTES;
        long opposing = Math.min(update.together(), size);
        long added = threshold != 0 || units == UnitValues.BINARY || declares(CouplingTrait.THRESHOLDS)
                ? 2 * Double.BYTES * size
                : 0;
        long cue = learning.trackedBytes(count, size)
                + Integer.BYTES * (size + opposing)
                + (update.sameEachSweep() ? 6 : 3) * packedState
                + (stimulus != 0 ? 2 * Double.BYTES * size : 0)
                + (noise.sampling().isPresent() ? Integer.BYTES * size : 0);
        long averages = noise.sampling().isPresent() ? Float.BYTES * size * workload.cues() : 0;
        long underWay = Math.max(1, Math.min(workload.cues(), workload.workers()));
        long countedInParts = 2 * Integer.BYTES * count * (workload.workers() - 1);
        return learning.estimatedBytes(count, size) + added + averages + underWay * cue + countedInParts;
    }
}
