package dev.hopfield.benchmarks.micro;

import dev.hopfield.kernels.FloatRows;
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

/** Dot products of real rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class DotBenchmark {

    @Param({"64", "784", "10000"})
    public int units;

    private float[] a;
    private float[] b;

    /** Draws two rows. */
    @Setup
    public void prepare() {
        a = ChosenKernels.reals(units);
        b = ChosenKernels.reals(units + 1);
    }

    /** One product. */
    @Benchmark
    public double dot() {
        return FloatRows.dot(a, 0, b, 1, units);
    }
}
