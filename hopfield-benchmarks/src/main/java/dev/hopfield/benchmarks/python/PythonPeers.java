package dev.hopfield.benchmarks.python;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.benchmarks.harness.Absent;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.AttentionInputs;
import dev.hopfield.benchmarks.inputs.BipolarInputs;
import dev.hopfield.benchmarks.peers.ClassicPeers;
import dev.hopfield.benchmarks.peers.MatrixPeers;
import dev.hopfield.benchmarks.peers.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contenders of one case that run in Python, or none. Their inputs are files that last as long as the case. */
public final class PythonPeers implements AutoCloseable {

    private static final String FORMULA = "numpy";
    private static final String TORCH = "PyTorch (Debian)";
    private static final String MATRIX = "numpy, matrix";
    private static final String OVERLAPS = "numpy, overlaps";

    /** Patterns as floats; the interpreter keeps them twice. */
    private static final long MOST_FLOATS = 200_000_000;

    private final Optional<PythonProcess> process;
    private final List<FloatFile> files = new ArrayList<>();

    /** The contenders of a process, if there is one. */
    public PythonPeers(Optional<PythonProcess> process) {
        this.process = process;
    }

    /** Attention by numpy and by PyTorch. */
    public List<Entrant<float[]>> attention(AttentionInputs inputs, Work work) {
        return entrants(python -> List.of(
                new Entrant<>(FORMULA, () -> attention(python, FORMULA, "NumpyAttention", inputs, work)),
                new Entrant<>(TORCH, () -> attention(python, TORCH, "TorchAttention", inputs, work))));
    }

    private PythonContender<float[]> attention(
            PythonProcess python, String name, String kind, AttentionInputs inputs, Work work) {
        String version = name.equals(TORCH)
                ? python.torch().orElseThrow(() -> new Absent("python3-torch is not installed"))
                : python.numpy();
        FloatFile queries = file(python, "queries", inputs.queries(), inputs.cues());
        FloatFile keys = file(python, "keys", inputs.keys(), inputs.patterns());
        String id = python.open(kind, queries, keys, inputs.beta());
        return new PythonContender<>(name, version, python, id, PythonProcess.Answer::values, sweeps -> work);
    }

    /** Recall by numpy, one unit after another: with a matrix, and without. */
    public List<Entrant<Settled>> recall(BipolarInputs inputs) {
        return entrants(python -> List.of(
                new Entrant<>(MATRIX, () -> recall(python, MATRIX, "MatrixRecall", inputs)),
                new Entrant<>(OVERLAPS, () -> recall(python, OVERLAPS, "OverlapRecall", inputs))));
    }

    /** Recall by numpy, all units at once, with a matrix. */
    public List<Entrant<Settled>> synchronousRecall(BipolarInputs inputs) {
        return entrants(
                python -> List.of(new Entrant<>(MATRIX, () -> recall(python, MATRIX, "SynchronousRecall", inputs))));
    }

    private PythonContender<Settled> recall(PythonProcess python, String name, String kind, BipolarInputs inputs) {
        int units = inputs.units();
        FloatFile patterns = patterns(python, inputs);
        FloatFile cues =
                file(python, "cues", floats(inputs.cues()), inputs.cues().count());
        String id = python.open(kind, cues, patterns, 0);
        return new PythonContender<>(
                name,
                python.numpy(),
                python,
                id,
                answer -> new Settled(bits(answer.values(), units), answer.sweeps()),
                sweeps -> ClassicPeers.couplings(units, sweeps));
    }

    /** Local fields of a real state by numpy, from the patterns. */
    public List<Entrant<float[]>> overlapFields(BipolarInputs inputs, float[] state) {
        return entrants(python -> List.of(new Entrant<>(OVERLAPS, () -> {
            FloatFile states = file(python, "state", state, 1);
            String id = python.open("OverlapFields", states, patterns(python, inputs), 0);
            double couplings = MatrixPeers.work(inputs.units()).amount();
            Work work = Work.of(couplings, "Gcouplings/s");
            return new PythonContender<>(
                    OVERLAPS, python.numpy(), python, id, PythonProcess.Answer::values, sweeps -> work);
        })));
    }

    /** Local fields of a real state by numpy, from the matrix. */
    public List<Entrant<float[]>> matrixFields(float[] matrix, float[] state) {
        return entrants(python -> List.of(new Entrant<>(MATRIX, () -> {
            FloatFile states = file(python, "state", state, 1);
            String id = python.open("MatrixFields", states, file(python, "matrix", matrix, state.length), 0);
            return new PythonContender<>(
                    MATRIX,
                    python.numpy(),
                    python,
                    id,
                    PythonProcess.Answer::values,
                    sweeps -> MatrixPeers.work(state.length));
        })));
    }

    private interface Entrants<R> {
        List<Entrant<R>> of(PythonProcess python);
    }

    private <R> List<Entrant<R>> entrants(Entrants<R> entrants) {
        return process.map(entrants::of).orElse(List.of());
    }

    private FloatFile patterns(PythonProcess python, BipolarInputs inputs) {
        BitPatterns patterns = inputs.patterns();
        if ((long) patterns.count() * patterns.units() > MOST_FLOATS) {
            throw new Absent("its patterns and matrix would take too much memory");
        }
        return file(python, "patterns", floats(patterns), patterns.count());
    }

    private FloatFile file(PythonProcess python, String name, float[] values, int rows) {
        FloatFile file = FloatFile.of(python.folder().resolve(name), values, rows);
        files.add(file);
        return file;
    }

    private static float[] floats(BitPatterns patterns) {
        int units = patterns.units();
        float[] values = new float[Math.multiplyExact(patterns.count(), units)];
        for (int i = 0; i < values.length; i++) {
            values[i] = patterns.value(i / units, i % units);
        }
        return values;
    }

    private static BitPatterns bits(float[] values, int units) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, values.length / units, units);
        for (int i = 0; i < values.length; i++) {
            builder.set(i / units, i % units, values[i] > 0);
        }
        return builder.build();
    }

    /** Removes the inputs. */
    @Override
    public void close() {
        files.forEach(FloatFile::delete);
    }
}
