package dev.hopfield.benchmarks.peers;

import dev.hopfield.benchmarks.inputs.AttentionInputs;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The inputs of a case outside the Java heap, where native libraries read them in place. */
public final class NativeAttention implements AutoCloseable {

    private final AttentionInputs inputs;
    private final FloatPointer queries;
    private final FloatPointer keys;

    /** Copies inputs. */
    public NativeAttention(AttentionInputs inputs) {
        this.inputs = inputs;
        this.queries = new FloatPointer(inputs.queries());
        this.keys = new FloatPointer(inputs.keys());
    }

    int cues() {
        return inputs.cues();
    }

    int patterns() {
        return inputs.patterns();
    }

    int units() {
        return inputs.units();
    }

    float beta() {
        return (float) inputs.beta();
    }

    /** Q from a row on. */
    FloatPointer queries(int fromRow) {
        return new FloatPointer(queries).position((long) fromRow * units());
    }

    /** K from a row on. */
    FloatPointer keys(int fromRow) {
        return new FloatPointer(keys).position((long) fromRow * units());
    }

    /** Q as a tensor of two dimensions, or of more that begin with ones. */
    Tensor queryTensor(int dimensions) {
        return torch.from_blob(queries, shape(cues(), dimensions));
    }

    /** K as a tensor of two dimensions, or of more that begin with ones. */
    Tensor keyTensor(int dimensions) {
        return torch.from_blob(keys, shape(patterns(), dimensions));
    }

    private long[] shape(int rows, int dimensions) {
        long[] shape = new long[dimensions];
        Arrays.fill(shape, 1);
        shape[dimensions - 2] = rows;
        shape[dimensions - 1] = units();
        return shape;
    }

    /** The numbers of a contiguous tensor. */
    static float[] values(Tensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.numel())];
        tensor.data_ptr_float().get(values);
        return values;
    }

    @Override
    public void close() {
        queries.close();
        keys.close();
    }
}
