package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What each trait promises, tried on one memory. */
final class TraitChecks {

    /** Beyond, the means of samples hardly ever part by chance: once in 16,000. */
    private static final double DEVIATIONS = 4;

    private final Memory memory;
    private final RecallOptions options;
    private final double energyTolerance;
    private final boolean wholeStates;
    private final Reading reading;
    private final String circumstances;

    TraitChecks(
            Memory memory,
            RecallOptions options,
            double energyTolerance,
            boolean wholeStates,
            Reading reading,
            String circumstances) {
        this.memory = memory;
        this.options = options;
        this.energyTolerance = energyTolerance;
        this.wholeStates = wholeStates;
        this.reading = reading;
        this.circumstances = circumstances;
    }

    void energyDescends(Patterns cues) {
        EnergyMemory own = energyMemory("ENERGY_DESCENDS");
        StepLog log = new StepLog();
        own.recall(Cues.of(cues), options.observedBy(log));
        log.rows().forEach(this::requireEnergies);
        double allowance = energyTolerance * scale(log);
        log.rows().forEach((row, steps) -> {
            requireSameEnergies(own, row, steps, allowance);
            requireDescent(row, steps, allowance);
        });
    }

    private void requireEnergies(long row, List<StepLog.Entry> steps) {
        assertThat(steps)
                .as(
                        "the model declares ENERGY_DESCENDS, so RecallStep.energy() must be present at every step; row %d"
                                + " %s",
                        row, circumstances)
                .allMatch(entry -> entry.energy().isPresent());
    }

    private void requireSameEnergies(EnergyMemory own, long row, List<StepLog.Entry> steps, double allowance) {
        for (StepLog.Entry entry : steps) {
            double shown = entry.energy().getAsDouble();
            double asked = own.energy(entry.state())[0];
            double difference = difference(shown, asked);
            assertThat(wholeStates ? Math.abs(difference) : -difference)
                    .as(
                            "the energy that an observer sees must be that of EnergyMemory.energy for the same state, or"
                                    + " above it with hidden units; at row %d, step %d they are %s and %s %s",
                            row, entry.step(), shown, asked, circumstances)
                    .isLessThanOrEqualTo(allowance);
        }
    }

    private void requireDescent(long row, List<StepLog.Entry> steps, double allowance) {
        for (int i = 1; i < steps.size(); i++) {
            double before = steps.get(i - 1).energy().getAsDouble();
            double after = steps.get(i).energy().getAsDouble();
            assertThat(difference(after, before))
                    .as(
                            "the model declares ENERGY_DESCENDS, but the energy rises from %s to %s at row %d, step %d;"
                                    + " correct the dynamics or the energy, or do not declare the trait for this"
                                    + " configuration %s",
                            before, after, row, i, circumstances)
                    .isLessThanOrEqualTo(allowance);
        }
    }

    /** Two infinite energies are no different: such are states that no step leads to. */
    private static double difference(double a, double b) {
        return a == b ? 0 : a - b;
    }

    private static double scale(StepLog log) {
        return log.rows().values().stream()
                .flatMap(List::stream)
                .mapToDouble(entry -> Math.abs(entry.energy().getAsDouble()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    void energyIsEven(Patterns states) {
        EnergyMemory own = energyMemory("ENERGY_IS_EVEN");
        double[] energy = own.energy(states);
        double[] reverse = own.energy(Samples.reversed(states));
        double allowance = energyTolerance
                * Arrays.stream(energy)
                        .map(Math::abs)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        for (int row = 0; row < energy.length; row++) {
            assertThat(Math.abs(difference(energy[row], reverse[row])))
                    .as(
                            "the model declares ENERGY_IS_EVEN, but a state has energy %s and its reverse %s;"
                                    + " do not declare the trait where a bias, threshold or odd power tells them apart %s",
                            energy[row], reverse[row], circumstances)
                    .isLessThanOrEqualTo(allowance);
        }
    }

    void storesFixedPoints(Patterns patterns) {
        Recall recall = memory.recall(Cues.of(patterns), options);
        assertThat(Difference.decoded(recall.states(), patterns, reading))
                .as(
                        "the model declares STORES_FIXED_POINTS, but a stored pattern given as cue is not returned;"
                                + " check learning and dynamics, or lower patternCount() if %d random patterns of %d units"
                                + " are no low load for it %s",
                        patterns.count(), patterns.units(), circumstances)
                .isEmpty();
    }

    void samples(Patterns cues) {
        Recall recall = memory.recall(Cues.of(cues), options);
        for (int cue = 0; cue < cues.count(); cue++) {
            if (recall.stopReason(cue) == StopReason.SAMPLED) {
                assertThat(recall.averages())
                        .as(
                                "the model declares SAMPLES and cue %d ended SAMPLED, so Recall.averages() must hold the"
                                        + " averages of its states over time %s",
                                cue, circumstances)
                        .isPresent();
            }
        }
        recall.averages()
                .ifPresent(averages -> requireAverages(averages, recall.states().encoding()));
    }

    /**
     * Noise by an energy prefers low ones at any temperature, all the more the colder it is.
     *
     * @param fair states that know nothing of the energy, as at an infinite temperature
     */
    void energyIsSampled(Set<Trait> traits, Patterns cues, Patterns fair) {
        EnergyMemory own = energyMemory("ENERGY_SAMPLED");
        assertThat(traits)
                .as("the model declares ENERGY_SAMPLED, so it must declare SAMPLES too %s", circumstances)
                .contains(Trait.SAMPLES);
        double[] sampled = own.energy(memory.recall(Cues.of(cues), options).states());
        double[] unrelated = own.energy(fair);
        double mean = Arrays.stream(sampled).average().orElseThrow();
        double meanOfFair = Arrays.stream(unrelated).average().orElseThrow();
        double allowance = DEVIATIONS * Math.sqrt(squaredError(sampled, mean) + squaredError(unrelated, meanOfFair));
        assertThat(mean)
                .as(
                        "the model declares ENERGY_SAMPLED, so final states must have lower energies than fair random ones, whose"
                                + " mean is %s; turn the sign of what noise compares: a change of energy by +D goes by"
                                + " exp(-D / T) %s",
                        meanOfFair, circumstances)
                .isLessThanOrEqualTo(meanOfFair + allowance);
    }

    /** Of a mean: the variance over the number of values. */
    private static double squaredError(double[] values, double mean) {
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return squares / values.length / values.length;
    }

    private void requireAverages(RealPatterns averages, Encoding encoding) {
        float low = encoding == Encoding.BIPOLAR ? -1 : 0;
        for (int row = 0; encoding.isBits() && row < averages.count(); row++) {
            for (int unit = 0; unit < averages.units(); unit++) {
                assertThat(averages.value(row, unit))
                        .as(
                                "averages over time must lie between the values of a unit; row %d, unit %d %s",
                                row, unit, circumstances)
                        .isBetween(low, 1f);
            }
        }
    }

    private EnergyMemory energyMemory(String trait) {
        assertThat(memory)
                .as("the model declares %s, so what it stores must be an EnergyMemory %s", trait, circumstances)
                .isInstanceOf(EnergyMemory.class);
        return (EnergyMemory) memory;
    }
}
