package dev.hopfield.benchmarks.peers;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.cblas_sgemv;

import org.bytedeco.javacpp.FloatPointer;

/** A square matrix of floats outside the Java heap, where OpenBLAS reads it in place. */
public final class NativeMatrix implements AutoCloseable {

    private final FloatPointer values;
    private final int units;

    /**
     * Copies a matrix.
     *
     * @param values units x units, row-major
     * @param units rows and columns
     */
    public NativeMatrix(float[] values, int units) {
        this.values = new FloatPointer(values);
        this.units = units;
    }

    FloatPointer values() {
        return values;
    }

    int units() {
        return units;
    }

    /** The product with a vector, by OpenBLAS. */
    void times(FloatPointer vector, FloatPointer product) {
        cblas_sgemv(CblasRowMajor, CblasNoTrans, units, units, 1, values, units, vector, 1, 0, product, 1);
    }

    @Override
    public void close() {
        values.close();
    }
}
