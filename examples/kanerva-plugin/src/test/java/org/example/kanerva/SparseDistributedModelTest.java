package org.example.kanerva;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class SparseDistributedModelTest {

    @Test
    void theRadiusIsThatOfTheBook() {
        assertThat(new SparseDistributedModel(1_000_000, 0.001, 127).radius(1000))
                .isEqualTo(451);
    }

    @Test
    void withinTheRadiusLieAsManyLocationsAsWanted() {
        SparseDistributedModel model = new SparseDistributedModel(200_000, 0.02, 127);
        int units = 300;
        HardLocations locations = HardLocations.draw(model.locations(), units, model.radius(units), new Seed(1));
        int[] activated = new int[1];
        locations.forEachActivated(Draws.states(1, units, new Seed(2)).row(0), location -> activated[0]++);

        double expected = BinomialDistribution.of(units, 0.5).cumulativeProbability(model.radius(units));
        double fourDeviations = 4 * Math.sqrt(expected * (1 - expected) / model.locations());
        assertThat((double) activated[0] / model.locations())
                .isBetween(expected - fourDeviations, expected + fourDeviations);
        assertThat(expected).isBetween(0.02, 0.03);
    }

    @Test
    void anActivationOfOneReachesEveryLocation() {
        assertThat(new SparseDistributedModel(1, 1, 127).radius(77)).isEqualTo(77);
    }

    @Test
    void fixedPointsArePromisedWhereFewLocationsAreActivated() {
        assertThat(new SparseDistributedModel(1000, 0.1, 127).traits()).containsExactly(Trait.STORES_FIXED_POINTS);
        assertThat(new SparseDistributedModel(1000, 0.11, 127).traits()).isEmpty();
    }

    @Test
    void theEstimateDoesNotDependOnTheNumberOfPatterns() {
        SparseDistributedModel model = new SparseDistributedModel();
        assertThat(model.estimatedBytes(1, 256)).isEqualTo(model.estimatedBytes(1_000_000, 256));
    }

    @Test
    void theEstimateGrowsWithCuesThatAreUnderWayTogether() {
        SparseDistributedModel model = new SparseDistributedModel();
        long one = model.estimatedBytes(new Workload(Encoding.BIPOLAR, 10, 256, 1, 8));
        long eight = model.estimatedBytes(new Workload(Encoding.BIPOLAR, 10, 256, 100, 8));
        assertThat(eight - one).isEqualTo(7 * Reading.bytes(256));
    }
}
