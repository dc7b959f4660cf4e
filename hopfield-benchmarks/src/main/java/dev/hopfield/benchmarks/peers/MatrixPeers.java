package dev.hopfield.benchmarks.peers;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Work;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;

/** A square matrix of floats times a vector. */
public final class MatrixPeers {

    /** The names of their rows. */
    public static final String BLAS = "OpenBLAS sgemv";

    public static final String PLAIN = "plain Java loops, matrix";

    private static final double BILLION = 1e9;

    private MatrixPeers() {}

    /**
     * Everyone who can do it.
     *
     * @param matrix units x units, row-major
     * @param vector as many numbers as the matrix has columns
     * @param workers the threads
     */
    public static List<Entrant<float[]>> of(float[] matrix, float[] vector, Workers workers) {
        return List.of(
                new Entrant<>(BLAS, () -> blas(matrix, vector, workers.count())),
                new Entrant<>(PLAIN, () -> plain(matrix, vector, workers)));
    }

    /** Each entry of the matrix has to be read once. */
    public static Work work(int units) {
        double couplings = (double) units * units / BILLION;
        return Work.of(couplings, "Gcouplings/s").demanding(Limit.MEMORY, couplings * Float.BYTES);
    }

    private static Contender<float[]> blas(float[] values, float[] vector, int threads) {
        NativeMatrix matrix = new NativeMatrix(values, vector.length);
        FloatPointer state = new FloatPointer(vector);
        FloatPointer fields = new FloatPointer(vector.length);
        return Call.of(
                        BLAS,
                        () -> {
                            matrix.times(state, fields);
                            return fields;
                        },
                        result -> {
                            float[] copy = new float[vector.length];
                            result.get(copy);
                            return copy;
                        },
                        result -> work(vector.length))
                .entering(new NativeThreads(1, threads)::set)
                .closing(() -> {
                    matrix.close();
                    state.close();
                    fields.close();
                });
    }

    private static Contender<float[]> plain(float[] matrix, float[] vector, Workers workers) {
        int units = vector.length;
        return Call.of(
                PLAIN,
                () -> {
                    float[] fields = new float[units];
                    workers.forEach(units, row -> {
                        float sum = 0;
                        for (int column = 0; column < units; column++) {
                            sum += matrix[row * units + column] * vector[column];
                        }
                        fields[row] = sum;
                    });
                    return fields;
                },
                fields -> fields,
                fields -> work(units));
    }
}
