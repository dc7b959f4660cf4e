package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.config.CueSettings;
import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.RecallExperiment;
import dev.hopfield.runner.config.Trials;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.measure.Participation;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which states a memory is asked to tell the shares of, and how many at a time. */
class WeighingTest {

    private static final int UNITS = 64;

    /** Answers with states of ones, after keys of zeros, and keeps the states that it is to weigh; the first pattern has all. */
    private record Scales(Encoding accepted, boolean tellsKeys, List<Patterns> weighed) implements AssociatingModel {

        private Scales(Encoding accepted, boolean tellsKeys) {
            this(accepted, tellsKeys, Collections.synchronizedList(new ArrayList<>()));
        }

        @Override
        public Memory store(Patterns patterns, Seed seed) {
            return store(patterns, patterns, seed);
        }

        @Override
        public Memory store(Patterns keys, Patterns values, Seed seed) {
            return new Weighing(keys, values);
        }

        private final class Weighing implements WeighingMemory {

            private final Patterns keys;
            private final Patterns values;

            private Weighing(Patterns keys, Patterns values) {
                this.keys = keys;
                this.values = values;
            }

            @Override
            public int units() {
                return keys.units();
            }

            @Override
            public int recalledUnits() {
                return values.units();
            }

            @Override
            public Recall recall(Cues cues, RecallOptions options) {
                Recall recall = Answer.fixedPoints(ones(cues.count(), values.units()));
                return tellsKeys ? recall.withKeys(zeros(cues.count())) : recall;
            }

            @Override
            public RealPatterns weights(Patterns states) {
                weighed.add(states);
                RealPatterns.Builder shares = RealPatterns.builder(states.count(), keys.count());
                for (int row = 0; row < states.count(); row++) {
                    shares.set(row, 0, 1);
                }
                return shares.build();
            }
        }

        @Override
        public List<Encoding> accepts() {
            return List.of(accepted);
        }

        @Override
        public Set<Trait> traits() {
            return Set.of();
        }

        @Override
        public long estimatedBytes(long count, long units) {
            return 0;
        }
    }

    private static RealPatterns ones(int count, int units) {
        RealPatterns.Builder ones = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                ones.set(row, unit, 1);
            }
        }
        return ones.build();
    }

    private static RealPatterns zeros(int count) {
        return RealPatterns.builder(count, UNITS).build();
    }

    private static Comparison small(Scales scales) {
        return Comparison.small().withMeasure(new Participation()).only("scales", scales);
    }

    private static CellResult run(RecallExperiment experiment) throws IOException, InterruptedException {
        return new CellRunner(new HeapBudget(1L << 30, Long.MAX_VALUE, new Crew(1)), Workers.caller())
                .run(new Cell(new GridPoint(List.of(), experiment), 0));
    }

    @Test
    void asksForTheSharesInFinalStates() throws IOException, InterruptedException {
        Scales scales = new Scales(Encoding.REAL, false);
        CellResult result = run(small(scales).experiment());
        assertThat(scales.weighed()).containsExactly(ones(4, UNITS));
        assertThat(result.rows().get(0).values()).containsExactly(1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void givesStatesInAnEncodingThatTheModelAccepts() throws IOException, InterruptedException {
        Scales scales = new Scales(Encoding.BIPOLAR, false);
        run(small(scales).experiment());
        assertThat(scales.weighed()).containsExactly(ones(4, UNITS).as(Encoding.BIPOLAR));
    }

    @Test
    void asksForThoseInTheKeyThatAValueWasCalledUpWith() throws IOException, InterruptedException {
        Scales scales = new Scales(Encoding.REAL, true);
        run(small(scales).withValues(new RandomBipolar(23, 6, 0)).experiment());
        assertThat(scales.weighed()).containsExactly(zeros(4));
    }

    @Test
    void asksForThoseInTheCueWhereTheKeyIsNotTold() throws IOException, InterruptedException {
        Scales scales = new Scales(Encoding.REAL, false);
        run(small(scales).withValues(new RandomBipolar(23, 6, 0)).experiment());
        Patterns patterns = new RandomBipolar(UNITS, 6, 0)
                .draw(new Seed(1982).child("patterns").child(0));
        Cues cues = new Flip(0.2)
                .corrupt(patterns.first(4), new Seed(1982).child("cues").child(0));
        assertThat(scales.weighed()).containsExactly(cues.states().as(Encoding.REAL));
    }

    /** At most 64 states, and 2^20 shares; of more patterns one state. */
    @ParameterizedTest
    @CsvSource({"64, 64, 1", "100, 64, 2", "20000, 52, 385"})
    void asksForSharesOfFewStatesAtATime(int patterns, int most, int times) throws IOException, InterruptedException {
        Scales scales = new Scales(Encoding.REAL, false);
        RecallExperiment small =
                small(scales).withPatterns(new RandomBipolar(2, patterns, 0)).experiment();
        RecallExperiment all = new RecallExperiment(
                small.name(),
                small.seed(),
                small.patterns(),
                Optional.empty(),
                new CueSettings(Optional.empty(), new Flip(0)),
                small.models(),
                small.recall(),
                Trials.of(1),
                small.measure(),
                small.sinks(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CellResult result = run(all);
        assertThat(result.rows().get(0).error()).isEmpty();
        assertThat(scales.weighed()).hasSize(times).allMatch(states -> states.count() <= most);
        assertThat(scales.weighed().stream().mapToInt(Patterns::count).sum()).isEqualTo(patterns);
    }
}
