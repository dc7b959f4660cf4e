package dev.hopfield.benchmarks.micro;

import dev.hopfield.kernels.PackedKernels;
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

/** The kernels on packed bits, on rows of so many units. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class PackedKernelsBenchmark {

    /** Planes of the overlaps of some thousand patterns. */
    private static final int PLANES = 8;

    @Param({"plain", "vector"})
    public String kernels;

    @Param({"1000", "10000"})
    public int units;

    private PackedKernels packed;
    private int words;
    private long[] rows;
    private long[] planes;
    private float[] values;
    private double[] sums;

    /** Draws rows, planes and numbers. */
    @Setup
    public void prepare() {
        packed = ChosenKernels.named(kernels).packed();
        words = PackedRows.words(units);
        rows = ChosenKernels.bits(words * PackedKernels.RUN_ROWS);
        planes = ChosenKernels.bits(words * PLANES);
        values = ChosenKernels.reals(words * Long.SIZE);
        sums = new double[words * Long.SIZE];
    }

    /** In how many units two rows differ. */
    @Benchmark
    public int differences() {
        return packed.differences(rows, 0, rows, words, words);
    }

    /** The local field of one unit, from overlaps in planes. */
    @Benchmark
    public long fieldFromPlanes() {
        return packed.selectedSum(planes, PLANES, words, rows, 0);
    }

    /** The overlaps with a few more units. */
    @Benchmark
    public long[] countRows() {
        packed.countRows(rows, 0, words, PackedKernels.ROWS_TOGETHER, 0b101, planes, PLANES);
        return planes;
    }

    /** One run of local fields of a real state. */
    @Benchmark
    public double[] addSelectedRows() {
        packed.addSelectedRows(rows, 0, words, words, PackedKernels.RUN_ROWS, values, 0, sums, 0);
        return sums;
    }

    /** One overlap with a real state. */
    @Benchmark
    public double realOverlap() {
        return packed.selectedSum(rows, 0, words, values);
    }
}
