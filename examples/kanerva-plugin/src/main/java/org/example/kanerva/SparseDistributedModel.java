package org.example.kanerva;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Kanerva's sparse distributed memory, addressed by what it stores.
 *
 * <p>M hard locations lie at random addresses among the 2^N states of N units, and have a counter for each unit. A state
 * activates the locations within a Hamming distance r of it. A pattern is <em>written</em> into all locations that it
 * activates: a counter goes up by 1 where the pattern has its higher value, and down by 1 where it has its lower one. A
 * state is <em>read</em> by adding up the counters of the locations that it activates: a unit becomes high where the sum
 * is above 0, low where it is below, and keeps its value where it is 0.
 *
 * <p>Recall reads again at what was read, a step each time, until a reading changes nothing (CONVERGED) or a state
 * returns (CYCLE). No function of the state is known that never rises on the way, so these memories have no energy.
 *
 * <p>The radius follows from the activation p: it is the smallest r with P(D &lt;= r) &gt;= p, where D, the distance of a
 * random address from a state, is binomial with N trials of probability 1/2. For N = 1000 and p = 0.001 that is 451, as in
 * the book. T random patterns are told apart best with p = (2 M T)^(-1/3).
 *
 * <p>P. Kanerva, Sparse Distributed Memory, MIT Press, 1988.
 *
 * @param locations number of hard locations M, from 1 to 2^24
 * @param activation part of the locations that a state activates, above 0 and at most 1
 * @param saturation largest value of a counter and, negated, its least, from 1 to 127
 */
@Component(
        name = "sparse-distributed",
        summary = "patterns are added into counters at random addresses near them, and read from there",
        references = "P. Kanerva, Sparse Distributed Memory, MIT Press, 1988")
public record SparseDistributedModel(
        @Parameter(
                doc = "hard locations: random addresses, each with a counter for every unit",
                preset = "10000",
                min = 1,
                max = SparseDistributedModel.MOST_LOCATIONS)
        int locations,

        @Parameter(
                doc = "part of the locations that a state activates; sets the radius",
                preset = "0.01",
                min = 0,
                openMin = true,
                max = 1)
        double activation,

        @Parameter(
                doc = "largest value of a counter, and negated its least; what would lead beyond is lost",
                preset = "127",
                min = 1,
                max = Byte.MAX_VALUE)
        int saturation)
        implements Model {

    /** So many counters, all at 127, still add up to an int. */
    static final int MOST_LOCATIONS = 1 << 24;

    /** Up to here random patterns share so few locations that a few of them leave each other's readings alone. */
    private static final double SPARSE = 0.1;

    /** Checks the ranges. */
    public SparseDistributedModel {
        InvalidParameter.unless(
                locations >= 1 && locations <= MOST_LOCATIONS,
                "locations",
                locations,
                "give a number from 1 to " + MOST_LOCATIONS);
        InvalidParameter.unless(
                activation > 0 && activation <= 1, "activation", activation, "give a part above 0 and at most 1");
        InvalidParameter.unless(
                saturation >= 1 && saturation <= Byte.MAX_VALUE,
                "saturation",
                saturation,
                "give a value from 1 to " + Byte.MAX_VALUE);
    }

    /** The presets. */
    public SparseDistributedModel() {
        this(10_000, 0.01, Byte.MAX_VALUE);
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        BitPatterns bits = requireBits("patterns", patterns);
        if (bits.count() == 0) {
            throw new IllegalArgumentException("there are no patterns to store; give at least one");
        }
        HardLocations hardLocations =
                HardLocations.draw(locations, bits.units(), radius(bits.units()), seed.child("locations"));
        Counters counters = new Counters(locations, bits.units(), saturation);
        long[] pattern = new long[bits.wordsPerRow()];
        for (int row = 0; row < bits.count(); row++) {
            bits.copyRow(row, pattern, 0);
            hardLocations.forEachActivated(pattern, location -> counters.write(location, pattern));
        }
        return new SparseDistributedMemory(hardLocations, counters);
    }

    /** The least Hamming distance within which the wanted part of the locations lies, or more. */
    int radius(int units) {
        return BinomialDistribution.of(units, 0.5).inverseCumulativeProbability(activation);
    }

    /** Bits may be read as -1, +1 or as 0, 1; real numbers are for the caller to convert. */
    static BitPatterns requireBits(String what, Patterns states) {
        if (states instanceof BitPatterns bits) {
            return bits;
        }
        throw new IllegalArgumentException("sparse-distributed takes BIPOLAR or BINARY " + what + " but got "
                + states.encoding() + "; convert them with as(" + Encoding.BIPOLAR + ")");
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR, Encoding.BINARY);
    }

    @Override
    public Set<Trait> traits() {
        return activation <= SPARSE ? Set.of(Trait.STORES_FIXED_POINTS) : Set.of();
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(accepts().get(0), count, units, 1, 1));
    }

    /** Locations, however many patterns they hold, and what the cues take that are under way at the same time. */
    @Override
    public long estimatedBytes(Workload workload) {
        long underWay = Math.max(1, Math.min(workload.cues(), workload.workers()));
        return HardLocations.bytes(locations, workload.units())
                + Counters.bytes(locations, workload.units())
                + underWay * Reading.bytes(workload.units());
    }
}
