package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.corruption.Gaussian;
import dev.hopfield.runner.measure.Attractors;
import dev.hopfield.runner.measure.Overlap;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Lookup;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForesightTest {

    private static final long HEAP = 1_000_000_000;

    private static Forecast forecast(int threads, Comparison... points) {
        return new Foresight(new HeapBudget(HEAP, Long.MAX_VALUE, new Crew(threads)), threads)
                .of(Comparison.cells(points));
    }

    /** An echo of so many patterns of 1000 units; it says that it needs a byte for each value. */
    private static Comparison echo(int count) {
        Comparison small = Comparison.small();
        return small.withPatterns(new RandomBipolar(1000, count, 0))
                .only("echo", small.models().get("echo"));
    }

    @Test
    void countsPatternsCuesStatesAndWhatTheModelNeeds() {
        long patterns = 5000 * 16 * Long.BYTES;
        long model = 5000 * 1000;
        long overlapsAndSums = 5000 * 16 + 1000 * 8;
        long bytes = forecast(1, echo(5000)).bytes();
        assertThat(bytes).isGreaterThan(patterns + model + overlapsAndSums);
        assertThat(bytes - patterns - model - overlapsAndSums)
                .as("4 cues, and an order of the units")
                .isLessThan(4 * 1000 * 16);
    }

    @Test
    void countsRealCuesOfBits() {
        Comparison flipped = echo(10);
        long more = forecast(1, flipped.withCorruption(new Gaussian(1))).bytes()
                - forecast(1, flipped).bytes();
        assertThat(more).isEqualTo(4 * (1000 * Float.BYTES - 16 * Long.BYTES));
    }

    @Test
    void countsTheCuesOfMetricsThatAskAgain() {
        Comparison once = echo(10).withMeasure(new Overlap());
        long fewer =
                forecast(1, once.withMeasure(new Attractors(100, 0.95, 0.01))).bytes();
        long more =
                forecast(1, once.withMeasure(new Attractors(1100, 0.95, 0.01))).bytes();
        assertThat(fewer).isGreaterThan(forecast(1, once).bytes());
        assertThat(more - fewer)
                .as("a start, its final state as a real number a unit, and that decoded twice")
                .isEqualTo(1000 * (1000 * Float.BYTES + 3 * 16 * Long.BYTES));
    }

    /** 20,000 values of 320 bits, in five words, of which the model says that it needs a byte for each. */
    @Test
    void countsValues() {
        Comparison keys = echo(20_000).only("lookup", new Lookup(Encoding.BIPOLAR));
        long without = forecast(1, keys).bytes();
        long with =
                forecast(1, keys.withValues(new RandomBipolar(320, 20_000, 0))).bytes();
        long values = 20_000 * (5 * Long.BYTES + 320);
        assertThat(with - without - values)
                .as("final states and sums of fewer units")
                .isBetween(-4 * 1000L * Long.BYTES, 0L);
    }

    @Test
    void countsValuesThatAModelIsGivenInAnotherEncoding() {
        Comparison bits = echo(20_000)
                .only("lookup", new Lookup(Encoding.BIPOLAR))
                .withValues(reals(20_000))
                .withMeasure(new Overlap());
        Comparison reals = bits.only("lookup", new Lookup(Encoding.BIPOLAR, Encoding.REAL));
        assertThat(forecast(1, bits).bytes() - forecast(1, reals).bytes())
                .isEqualTo(20_000 * 2 * Long.BYTES - 4 * (100 * Float.BYTES - 2 * Long.BYTES));
    }

    /** They are told with the values, and stay as long: one of 1000 units, real, for each of 10,000 cues or none. */
    @Test
    void countsTheFinalStatesOfKeys() {
        Comparison reals = echo(10).only("lookup", new Lookup(Encoding.REAL))
                .withValues(new RandomBipolar(64, 10, 0))
                .withMeasure(new Overlap());
        long once = forecast(1, reals).bytes();
        long probing = forecast(1, reals.withMeasure(new Attractors(10_000, 0.95, 0.01)))
                .bytes();
        long cue = 16 * Long.BYTES + 1000 * Float.BYTES;
        long key = 1000 * Float.BYTES;
        long value = 64 * Float.BYTES + 2 * Long.BYTES;
        assertThat(probing - once).isEqualTo(10_000 * (cue + key + value));
    }

    @Test
    void tellsNothingOfValuesThatHaveToBeDrawn() {
        PatternSource unforeseen = seed -> new RandomBipolar(9, 6, 0).draw(seed);
        assertThat(forecast(2, echo(6).withValues(unforeseen)).bytes()).isZero();
    }

    /** Of 100 units. */
    private static PatternSource reals(int count) {
        return new PatternSource() {
            @Override
            public Patterns draw(Seed seed) {
                throw new UnsupportedOperationException("never drawn");
            }

            @Override
            public Optional<Dimensions> dimensions() {
                return Optional.of(Dimensions.kept(Encoding.REAL, count, 100));
            }
        };
    }

    @Test
    void addsUpTheLargestThatRunTogether() {
        long small = forecast(1, echo(1000)).bytes();
        long large = forecast(1, echo(5000)).bytes();
        Comparison once = echo(5000).withTrials(1);
        assertThat(forecast(2, echo(1000), once).bytes()).isEqualTo(small + large);
        assertThat(forecast(2, once, echo(1000), echo(5000)).bytes()).isEqualTo(2 * large);
    }

    @Test
    void handsOutNoMoreAtOnceThanMayBeUsed() {
        Comparison half = echo(600_000);
        assertThat(forecast(2, half).refusal()).isEmpty();
        assertThat(forecast(2, half).bytes()).isEqualTo(7 * HEAP / 10);
    }

    @Test
    void refusesTheFirstCellThatCanNeverFit() {
        Comparison large = echo(1_000_000);
        Forecast.Refusal refusal = forecast(2, echo(10), large).refusal().orElseThrow();
        assertThat(refusal.cell().point().experiment()).isEqualTo(large.experiment());
        assertThat(refusal.label()).isEqualTo("echo");
        assertThat(refusal.reason()).matches("needs 1\\.1 GB, but the heap limit is 1\\.0 GB, of which 70 % .*");
    }

    @Test
    void tellsNothingOfPatternsThatHaveToBeDrawn() {
        PatternSource unforeseen = seed -> new RandomBipolar(Comparison.UNITS, 6, 0).draw(seed);
        assertThat(forecast(2, echo(6).withPatterns(unforeseen)).bytes()).isZero();
    }

    @Test
    void refusesWhatIsTooLargeToBeCounted() {
        PatternSource endless = new PatternSource() {
            @Override
            public Patterns draw(Seed seed) {
                throw new UnsupportedOperationException("never drawn");
            }

            @Override
            public Optional<Dimensions> dimensions() {
                return Optional.of(Dimensions.kept(Encoding.REAL, Integer.MAX_VALUE, Integer.MAX_VALUE));
            }
        };
        assertThat(forecast(2, echo(6).withPatterns(endless)).refusal()).isPresent();
    }

    @Test
    void isWorthAWordFromAGigabyteOn() {
        assertThat(new Forecast(999_999_999, 1, Optional.empty()).isLarge()).isFalse();
        Forecast large = new Forecast(12_900_000_000L, 18_800_000_000L, Optional.empty());
        assertThat(large.isLarge()).isTrue();
        assertThat(large.text()).isEqualTo("needs 12.9 GB of 18.8 GB heap");
    }
}
