package dev.hopfield.benchmarks.peers;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/** All cues and all units at once: a product with a matrix of floats by OpenBLAS for each sweep, and the signs. */
final class BlasHopfield implements AutoCloseable {

    private static final int MOST_SWEEPS = 100;

    private final NativeMatrix couplings;
    private final int units;
    private final FloatPointer states;
    private final FloatPointer fields;

    BlasHopfield(NativeMatrix couplings, int cues) {
        this.couplings = couplings;
        this.units = couplings.units();
        this.states = new FloatPointer((long) cues * units);
        this.fields = new FloatPointer((long) cues * units);
    }

    Settled recall(BitPatterns cues) {
        float[] state = new float[cues.count() * units];
        for (int i = 0; i < state.length; i++) {
            state[i] = cues.value(i / units, i % units);
        }
        float[] before = {};
        long sweeps = 0;
        for (int sweep = 1; sweep <= MOST_SWEEPS; sweep++) {
            float[] next = sweep(state, cues.count());
            sweeps += cues.count();
            boolean settled = Arrays.equals(next, state) || Arrays.equals(next, before);
            before = state;
            state = next;
            if (settled) {
                break;
            }
        }
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), units);
        for (int i = 0; i < state.length; i++) {
            builder.set(i / units, i % units, state[i] > 0);
        }
        return new Settled(builder.build(), sweeps);
    }

    private float[] sweep(float[] state, int cues) {
        states.put(state);
        // The couplings are symmetric: rows of states times the matrix are rows of fields.
        cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasNoTrans,
                cues,
                units,
                units,
                1,
                states,
                units,
                couplings.values(),
                units,
                0,
                fields,
                units);
        float[] next = new float[state.length];
        fields.get(next);
        for (int i = 0; i < next.length; i++) {
            next[i] = next[i] > 0 ? 1 : next[i] < 0 ? -1 : state[i];
        }
        return next;
    }

    @Override
    public void close() {
        states.close();
        fields.close();
    }
}
