package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
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
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The network of two-state units of Hopfield 1982.
 *
 * <p>Units take s_i = -1 or +1 and follow their local fields h_i = sum_j w_ij s_j: when updated, s_i becomes sign(h_i),
 * and stays as it is where h_i = 0. A step is a sweep in which every unit is updated once. Recall stops at a sweep that
 * changes nothing (CONVERGED), or, if all sweeps are alike, where the state of two sweeps ago returns (CYCLE).
 *
 * <p>If the couplings are symmetric, memories have the energy E = -1/2 sum_ij w_ij s_i s_j, which never rises when
 * units are updated one at a time. Couplings that are not symmetric have no energy.
 *
 * <p>J. J. Hopfield, PNAS 79 (1982) 2554, doi:10.1073/pnas.79.8.2554.
 *
 * @param learning turns bipolar patterns into couplings
 * @param update when each unit is updated
 */
@Component(
        name = "classic",
        summary = "two-state units that follow the sign of their local field",
        references = "J. J. Hopfield, Neural networks and physical systems with emergent collective computational"
                + " abilities, PNAS 79 (1982) 2554-2558, doi:10.1073/pnas.79.8.2554")
public record ClassicModel(
        @Parameter(doc = "Turns patterns into couplings", preset = "hebbian")
        LearningRule learning,

        @Parameter(doc = "When each unit is updated", preset = "random-order")
        UpdateSchedule update)
        implements Model {

    /** Checks that the rule learns from bipolar patterns, and that the schedule updates a unit at all. */
    public ClassicModel {
        InvalidParameter.unless(
                learning.accepts().contains(Encoding.BIPOLAR),
                "learning",
                learning,
                "choose a rule that learns from BIPOLAR patterns; this one takes " + learning.accepts());
        InvalidParameter.unless(update.together() >= 1, "update", update, "at least 1 unit must be updated together");
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

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        return store(patterns, seed, Workers.caller());
    }

    @Override
    public Memory store(Patterns patterns, Seed seed, Workers workers) {
        Bipolar.require("patterns", patterns);
        Couplings couplings = learning.learn(patterns, seed.child("learning"), workers);
        return learning.traits().contains(CouplingTrait.SYMMETRIC)
                ? new SymmetricMemory(couplings, update)
                : new ClassicMemory(couplings, update, state -> OptionalDouble.empty());
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    /** Stored patterns stay if the rule retains them; an energy, and its descent, take symmetric couplings. */
    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (learning.traits().contains(CouplingTrait.RETAINS_PATTERNS)) {
            traits.add(Trait.STORES_FIXED_POINTS);
        }
        if (learning.traits().contains(CouplingTrait.SYMMETRIC)) {
            traits.add(Trait.ENERGY_IS_EVEN);
            if (update.together() == 1) {
                traits.add(Trait.ENERGY_DESCENDS);
            }
        }
        return Set.copyOf(traits);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(Encoding.BIPOLAR, count, units, 1, 1));
    }

    /**
     * The couplings, and what the cues take that are under way at the same time.
     *
     * <p>A cue takes, beside its fields, an order of the units and the list of those that are to flip, and four packed
     * states. Workers who share a cue count its overlaps in parts.
     */
    @Override
    public long estimatedBytes(Workload workload) {
        long count = workload.patterns();
        long units = workload.units();
        long packedState = (units + Long.SIZE - 1) / Long.SIZE * Long.BYTES;
        long opposing = Math.min(update.together(), units);
        long cue = learning.trackedBytes(count, units) + Integer.BYTES * (units + opposing) + 4 * packedState;
        long underWay = Math.max(1, Math.min(workload.cues(), workload.workers()));
        long countedInParts = 2 * Integer.BYTES * count * (workload.workers() - 1);
        return learning.estimatedBytes(count, units) + underWay * cue + countedInParts;
    }
}
