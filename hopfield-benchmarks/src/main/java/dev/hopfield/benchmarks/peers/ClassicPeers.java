package dev.hopfield.benchmarks.peers;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.benchmarks.harness.Absent;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.BipolarInputs;
import dev.hopfield.benchmarks.inputs.HebbianMatrix;
import java.util.Locale;

/** Networks of two-state units that keep a matrix. */
public final class ClassicPeers {

    /** The names of their rows. */
    public static final String ENCOG = "Encog 3.4";

    public static final String PLAIN = "plain Java loops";
    public static final String BLAS = "OpenBLAS sgemm";

    private static final double BILLION = 1e9;

    /** Of the heap; the patterns and our own memory need some, too. */
    private static final double MOST_OF_HEAP = 0.4;

    private ClassicPeers() {}

    /** Couplings that were gone through, and the bytes of the matrix that had to be read for it. */
    public static Work work(int units, long sweeps, int bytesOfCoupling) {
        double couplings = (double) units * units * sweeps / BILLION;
        return couplings(units, sweeps).demanding(Limit.MEMORY, couplings * bytesOfCoupling);
    }

    /** Couplings that were gone through. */
    public static Work couplings(int units, long sweeps) {
        return Work.of((double) units * units * sweeps / BILLION, "Gcouplings/s");
    }

    /** Encog's network, for the cues one after another. */
    public static Contender<Settled> encog(BipolarInputs inputs, Workers workers) {
        requireRoom(inputs.units(), Double.BYTES);
        EncogHopfield network = new EncogHopfield(new HebbianMatrix(inputs.patterns()), workers);
        return Call.of(
                ENCOG,
                () -> network.recall(inputs.cues()),
                settled -> settled,
                settled -> work(inputs.units(), settled.sweeps(), Double.BYTES));
    }

    /** The textbook's network, for the cues one after another. */
    public static Contender<Settled> plain(BipolarInputs inputs, Workers workers) {
        requireRoom(inputs.units(), Float.BYTES);
        float[] matrix = new HebbianMatrix(inputs.patterns()).asFloats(workers, 1);
        PlainHopfield network = new PlainHopfield(matrix, inputs.units());
        return Call.of(
                PLAIN,
                () -> network.recall(inputs.cues()),
                settled -> settled,
                settled -> work(inputs.units(), settled.sweeps(), Float.BYTES));
    }

    /** Synchronous sweeps over all cues at once. */
    public static Contender<Settled> blas(BipolarInputs inputs, Workers workers) {
        requireRoom(inputs.units(), Float.BYTES);
        float[] values = new HebbianMatrix(inputs.patterns()).asFloats(workers, 1);
        NativeMatrix matrix = new NativeMatrix(values, inputs.units());
        BlasHopfield network = new BlasHopfield(matrix, inputs.cues().count());
        return Call.of(
                        BLAS,
                        () -> network.recall(inputs.cues()),
                        (Settled settled) -> settled,
                        settled -> couplings(inputs.units(), settled.sweeps()))
                .entering(new NativeThreads(1, workers.count())::set)
                .closing(() -> {
                    network.close();
                    matrix.close();
                });
    }

    private static void requireRoom(int units, int bytesOfCoupling) {
        double bytes = (double) units * units * bytesOfCoupling;
        if (bytes > MOST_OF_HEAP * Runtime.getRuntime().maxMemory() || (long) units * units > Integer.MAX_VALUE) {
            throw new Absent(String.format(Locale.ROOT, "its matrix would take %.1f GB", bytes / BILLION));
        }
    }
}
