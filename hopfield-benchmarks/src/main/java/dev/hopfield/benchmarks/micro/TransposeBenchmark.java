package dev.hopfield.benchmarks.micro;

import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.PackedRows;
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

/** Turning packed patterns into packed units. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class TransposeBenchmark {

    @Param({"1000", "10000"})
    public int units;

    private int patterns;
    private long[] source;
    private long[] target;

    /** Draws a tenth as many patterns as units. */
    @Setup
    public void prepare() {
        patterns = units / 10;
        source = ChosenKernels.bits(patterns * PackedRows.words(units));
        target = new long[units * PackedRows.words(patterns)];
    }

    /** All patterns. */
    @Benchmark
    public long[] transpose() {
        int rowWords = PackedRows.words(units);
        PackedRows.transpose(
                Kernels.active().packed(), source, 0, rowWords, patterns, units, target, 0, PackedRows.words(patterns));
        return target;
    }
}
