package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Minus the sum of squared overlaps over N is the energy, sampled at a temperature; right unless that is inverted. */
@Component(name = "toy-sampler", summary = "Samples states by an energy")
public record ToySampler(
        @Parameter(doc = "whether the temperature has the wrong sign", preset = "false")
        boolean inverted) implements Model {

    private static final int SWEEPS = 5;
    private static final double TEMPERATURE = 0.5;

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        if (patterns.count() == 0) {
            throw new IllegalArgumentException("there are 0 patterns; give at least one");
        }
        requireBipolar(patterns);
        return new Sampler((BitPatterns) patterns, inverted ? -TEMPERATURE : TEMPERATURE);
    }

    private static void requireBipolar(Patterns states) {
        if (states.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("states are " + states.encoding() + "; give them as BIPOLAR");
        }
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SAMPLES, Trait.ENERGY_SAMPLED, Trait.ENERGY_IS_EVEN);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return Double.BYTES * count + (2 * Double.BYTES + Float.BYTES) * units;
    }

    private record Sampler(BitPatterns patterns, double temperature) implements EnergyMemory {

        @Override
        public int units() {
            return patterns.units();
        }

        @Override
        public Recall recall(Cues cues, RecallOptions options) {
            cues.requireUnits(units());
            requireBipolar(cues.states());
            int sweeps = Math.min(SWEEPS, options.maxSteps());
            int[] steps = new int[cues.count()];
            StopReason[] reasons = new StopReason[cues.count()];
            BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), units());
            RealPatterns.Builder averages = RealPatterns.builder(cues.count(), units());
            double[][] ends = new double[cues.count()][];
            double[][] sums = new double[cues.count()][units()];
            options.workers().forEach(cues.count(), row -> {
                ends[row] = sampled(cues, row, options, sweeps, sums[row]);
                steps[row] = sweeps;
                reasons[row] = sweeps < SWEEPS ? StopReason.STEP_LIMIT : StopReason.SAMPLED;
            });
            for (int row = 0; row < ends.length; row++) {
                for (int unit = 0; unit < units(); unit++) {
                    states.set(row, unit, ends[row][unit] > 0);
                    averages.set(row, unit, (float) (sums[row][unit] / sweeps));
                }
            }
            return Recall.of(states.build(), steps, reasons, Optional.of(averages.build()));
        }

        private double[] sampled(Cues cues, int row, RecallOptions options, int sweeps, double[] sums) {
            RandomStream random = options.rowSeed(row).stream();
            double[] state = state(cues.states(), row);
            double[] overlaps = overlaps(state);
            show(options, row, 0, 0, state);
            for (int sweep = 1; sweep <= sweeps; sweep++) {
                int changed = 0;
                for (int unit = 0; unit < state.length; unit++) {
                    double draw = random.nextDouble();
                    boolean held = options.clampKnown() && cues.isKnown(row, unit);
                    if (!held && draw < 1 / (1 + StrictMath.exp(cost(overlaps, state, unit) / temperature))) {
                        flip(overlaps, state, unit);
                        changed++;
                    }
                    sums[unit] += state[unit];
                }
                show(options, row, sweep, changed, state);
            }
            return state;
        }

        /** By how much the energy rises when a unit is reversed. */
        private double cost(double[] overlaps, double[] state, int unit) {
            double cost = 0;
            for (int pattern = 0; pattern < overlaps.length; pattern++) {
                double change = -2 * sign(pattern, unit) * state[unit];
                cost -= (2 * overlaps[pattern] * change + change * change) / state.length;
            }
            return cost;
        }

        private void flip(double[] overlaps, double[] state, int unit) {
            for (int pattern = 0; pattern < overlaps.length; pattern++) {
                overlaps[pattern] -= 2 * sign(pattern, unit) * state[unit];
            }
            state[unit] = -state[unit];
        }

        @Override
        public double[] energy(Patterns states) {
            Cues.of(states).requireUnits(units());
            double[] energies = new double[states.count()];
            for (int row = 0; row < energies.length; row++) {
                energies[row] = energy(state(states, row));
            }
            return energies;
        }

        private double energy(double[] state) {
            double energy = 0;
            for (double overlap : overlaps(state)) {
                energy -= overlap * overlap / state.length;
            }
            return energy;
        }

        private double[] overlaps(double[] state) {
            double[] overlaps = new double[patterns.count()];
            for (int pattern = 0; pattern < overlaps.length; pattern++) {
                for (int unit = 0; unit < state.length; unit++) {
                    overlaps[pattern] += sign(pattern, unit) * state[unit];
                }
            }
            return overlaps;
        }

        private int sign(int pattern, int unit) {
            return patterns.bit(pattern, unit) ? 1 : -1;
        }

        private static double[] state(Patterns states, int row) {
            double[] state = new double[states.units()];
            for (int unit = 0; unit < state.length; unit++) {
                state[unit] = states.value(row, unit);
            }
            return state;
        }

        private void show(RecallOptions options, int row, int step, int changed, double[] state) {
            options.observer()
                    .ifPresent(observer ->
                            observer.onStep(new Sweep(this, options.firstRow() + row, step, changed, state.clone())));
        }
    }

    private record Sweep(Sampler memory, long row, int step, int changedUnits, double[] values) implements RecallStep {

        @Override
        public Patterns state() {
            BitPatterns.Builder state = BitPatterns.builder(Encoding.BIPOLAR, 1, values.length);
            for (int unit = 0; unit < values.length; unit++) {
                state.set(0, unit, values[unit] > 0);
            }
            return state.build();
        }

        @Override
        public OptionalDouble energy() {
            return OptionalDouble.of(memory.energy(values));
        }
    }
}
