package dev.hopfield.dense;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.OptionalDouble;

/**
 * What {@link RandomFeatureModel} stores: sums over the patterns, of the same size whatever their number.
 *
 * <p>Patterns can be added and forgotten at any time, at the same cost each. It is no {@link
 * dev.hopfield.api.memory.GrowingMemory}, for it does not know its patterns: they are in the sums, and nowhere else.
 */
public final class RandomFeatureMemory implements EnergyMemory {

    private final RandomFeatureModel model;
    private final FeatureMap map;
    private final FeatureSums sums;

    RandomFeatureMemory(RandomFeatureModel model, FeatureMap map, FeatureSums sums) {
        this.model = model;
        this.map = map;
        this.sums = sums;
    }

    @Override
    public int units() {
        return map.units();
    }

    /** How many patterns are in the sums. */
    public long count() {
        return sums.count();
    }

    /**
     * Stores further patterns.
     *
     * @param more patterns x units, real
     * @return a memory of the patterns of this one and these: to the last bit what storing all in one go gives
     * @throws IllegalArgumentException if the patterns have another number of units, are not real, or one is too long
     */
    public RandomFeatureMemory adding(Patterns more) {
        require(more, "patterns");
        model.requireInRange((RealPatterns) more);
        return new RandomFeatureMemory(model, map, sums.plus(map, (RealPatterns) more, Workers.caller()));
    }

    /**
     * Forgets patterns, up to rounding: about 1e-16 of what is in the sums stays behind.
     *
     * @param stored patterns x units, real; each of them has to be one that is stored, or it will repel states from then
     *     on, for which there is no check
     * @return a memory without them
     * @throws IllegalArgumentException if the patterns have another number of units, are not real, one is too long,
     *     or none would be left
     */
    public RandomFeatureMemory forgetting(Patterns stored) {
        require(stored, "patterns");
        model.requireInRange((RealPatterns) stored);
        if (stored.count() >= count()) {
            throw new IllegalArgumentException("forgetting " + stored.count() + " patterns would leave none of the "
                    + count() + " that are stored; keep at least 1");
        }
        return new RandomFeatureMemory(model, map, sums.minus(map, (RealPatterns) stored, Workers.caller()));
    }

    private void require(Patterns states, String what) {
        Cues.of(states).requireUnits(units());
        EncodingRule.require(Encoding.REAL, states, what);
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        require(cues.states(), "cues");
        RecallSheet sheet = new RecallSheet(cues.count(), units());
        int panels = (cues.count() + map.panel() - 1) / map.panel();
        int shares = Math.min(options.workers().count(), panels);
        options.workers().forEach(shares, share -> {
            int from = (int) ((long) share * cues.count() / shares);
            int to = (int) ((share + 1L) * cues.count() / shares);
            new PanelDescent(this, cues, from, to, options, sheet).run();
        });
        return sheet.recall();
    }

    FeatureMap map() {
        return map;
    }

    double tolerance() {
        return model.tolerance();
    }

    FeatureDescent descent() {
        return new FeatureDescent(map, new FeatureEnergy(sums, model.beta()), model.step());
    }

    void observe(RecallOptions options, int row, int step, int changed, FeatureDescent descent) {
        if (options.observer().isPresent()) {
            RecallStep view = new ObservedStep(
                    options.firstRow() + row,
                    step,
                    changed,
                    () -> RealPatterns.of(descent.state()),
                    () -> OptionalDouble.of(descent.energy()));
            options.observer().get().onStep(view);
        }
    }

    @Override
    public double[] energy(Patterns states) {
        require(states, "states");
        RealPatterns real = (RealPatterns) states;
        double[] energies = new double[real.count()];
        FeatureDescent descent = descent();
        for (int row = 0; row < energies.length; row++) {
            descent.start(real.block(row / real.rowsPerBlock()), real.offset(row), new int[0]);
            energies[row] = descent.energy();
        }
        return energies;
    }
}
