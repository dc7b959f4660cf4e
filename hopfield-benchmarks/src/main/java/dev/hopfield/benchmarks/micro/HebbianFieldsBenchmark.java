package dev.hopfield.benchmarks.micro;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.benchmarks.inputs.BipolarInputs;
import dev.hopfield.learning.Hebbian;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Local fields of Hebb's couplings, by the public interface and the kernels that are chosen at the start. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class HebbianFieldsBenchmark {

    @Param({"1000", "10000"})
    public int units;

    private BipolarInputs inputs;
    private Couplings couplings;
    private Patterns realState;
    private LocalFields fields;

    /** Learns a tenth as many patterns as units. */
    @Setup
    public void prepare() {
        inputs = new BipolarInputs(units, units / 10, 1, new Seed(1982));
        couplings = new Hebbian().learn(inputs.patterns(), new Seed(0));
        realState = inputs.cues().as(Encoding.REAL);
        fields = couplings.track(inputs.cues(), 0);
    }

    /** Overlaps of a bipolar state, and all that following its fields needs. */
    @Benchmark
    public LocalFields track() {
        return couplings.track(inputs.cues(), 0);
    }

    /** The fields of all units, one after another. */
    @Benchmark
    public double sweep() {
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            sum += fields.field(unit);
        }
        return sum;
    }

    /** A unit reversed and back. */
    @Benchmark
    public void flipTwice() {
        fields.flip(units / 2);
        fields.flip(units / 2);
    }

    /** The fields of all units of a bipolar state at once. */
    @Benchmark
    public Patterns fieldsOfBits() {
        return couplings.fields(inputs.cues());
    }

    /** The fields of all units of a real state. */
    @Benchmark
    public Patterns fieldsOfReals() {
        return couplings.fields(realState);
    }
}
