package dev.hopfield.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.InferenceMode;

/**
 * How many threads libtorch and OpenBLAS use. They keep these numbers for the whole process.
 *
 * <p>libtorch calls OpenBLAS, and inside its own parallel loops too, where two times n threads wait for each other.
 * So which of the two should share the work depends on what is called.
 *
 * @param torch threads of libtorch's own loops
 * @param blas threads of a matrix product
 */
record NativeThreads(int torch, int blas) {

    /** The ways to use so many threads. */
    static List<NativeThreads> upTo(int threads) {
        List<NativeThreads> ways = new ArrayList<>();
        ways.add(new NativeThreads(threads, threads));
        if (threads > 1) {
            ways.add(new NativeThreads(threads, 1));
            ways.add(new NativeThreads(1, threads));
        }
        return ways;
    }

    /** Runs something without recording what gradients would need; the guard holds for the calling thread. */
    static void withoutGradients(Runnable action) {
        InferenceMode guard = new InferenceMode();
        try {
            action.run();
        } finally {
            guard.close();
        }
    }

    void set() {
        org.bytedeco.pytorch.global.torch.set_num_threads(torch);
        openblas_nolapack.blas_set_num_threads(blas);
    }

    @Override
    public String toString() {
        return "threads " + torch + " torch/" + blas + " BLAS";
    }
}
