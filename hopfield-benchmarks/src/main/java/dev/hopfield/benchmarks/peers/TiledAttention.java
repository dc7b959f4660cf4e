package dev.hopfield.benchmarks.peers;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas.cblas_sgemv;

import dev.hopfield.api.memory.Workers;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Attention tile by tile, each thread with tiles of its own, products by OpenBLAS. */
final class TiledAttention implements AutoCloseable {

    private final NativeAttention inputs;
    private final Workers workers;
    private final int tileCues;
    private final int tilePatterns;
    private final List<Lane> lanes = new ArrayList<>();
    private final float[] out;

    /**
     * Prepares a lane for each thread.
     *
     * @param inputs cues and patterns
     * @param workers the threads
     * @param tileCues cues of a tile
     * @param tilePatterns patterns of a tile
     */
    TiledAttention(NativeAttention inputs, Workers workers, int tileCues, int tilePatterns) {
        this.inputs = inputs;
        this.workers = workers;
        this.tileCues = tileCues;
        this.tilePatterns = tilePatterns;
        this.out = new float[inputs.cues() * inputs.units()];
        for (int lane = 0; lane < workers.count(); lane++) {
            lanes.add(new Lane());
        }
    }

    /** Recalls all cues; the array is overwritten by the next call. */
    float[] run() {
        if (inputs.cues() == 1) {
            shareOut(inputs.patterns(), (lane, from, to) -> lane.recall(0, 1, from, to));
            merge();
        } else {
            shareOut(inputs.cues(), (lane, from, to) -> {
                for (int cue = from; cue < to; cue += tileCues) {
                    int count = Math.min(tileCues, to - cue);
                    lane.recall(cue, count, 0, inputs.patterns());
                    lane.store(cue, count);
                }
            });
        }
        return out;
    }

    private interface Share {
        void take(Lane lane, int from, int to);
    }

    private void shareOut(int total, Share share) {
        int part = (total + lanes.size() - 1) / lanes.size();
        workers.forEach(lanes.size(), number -> {
            // Both libraries keep thread counts for each thread that calls them.
            torch.set_num_threads(1);
            int from = Math.min(total, number * part);
            NativeThreads.withoutGradients(() -> share.take(lanes.get(number), from, Math.min(total, from + part)));
        });
    }

    /** Adds up what the lanes found for the single cue, each by its own maximum. */
    private void merge() {
        float largest = Float.NEGATIVE_INFINITY;
        for (Lane lane : lanes) {
            largest = Math.max(largest, lane.maxima.get(0));
        }
        double total = 0;
        double[] sums = new double[out.length];
        for (Lane lane : lanes) {
            double scale = Math.exp(lane.maxima.get(0) - largest);
            total += scale * lane.totals.get(0);
            lane.states.get(out);
            for (int unit = 0; unit < out.length; unit++) {
                sums[unit] += scale * out[unit];
            }
        }
        for (int unit = 0; unit < out.length; unit++) {
            out[unit] = (float) (sums[unit] / total);
        }
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }

    /** The buffers of one thread: weights of a tile, and running sums of some cues. */
    private final class Lane {

        private final int units = inputs.units();
        private final FloatPointer weights = new FloatPointer((long) tileCues * tilePatterns);
        private final FloatPointer states = new FloatPointer((long) tileCues * units);
        private final FloatPointer maxima = new FloatPointer(tileCues);
        private final FloatPointer totals = new FloatPointer(tileCues);

        /** Unnormalised sums of weighted patterns, their totals and maxima, for some cues and patterns. */
        void recall(int cue, int cues, int fromPattern, int toPattern) {
            try (Tensor maximum = torch.from_blob(maxima, cues, 1);
                    Tensor total = torch.from_blob(totals, cues, 1);
                    Tensor state = torch.from_blob(states, cues, units)) {
                maximum.fill_(new Scalar(Float.NEGATIVE_INFINITY));
                total.zero_();
                state.zero_();
                for (int pattern = fromPattern; pattern < toPattern; pattern += tilePatterns) {
                    int patterns = Math.min(tilePatterns, toPattern - pattern);
                    scores(cue, cues, pattern, patterns);
                    try (Tensor tile = torch.from_blob(weights, cues, patterns)) {
                        weigh(tile, maximum, total, state);
                    }
                    add(cues, pattern, patterns);
                }
            }
        }

        private void scores(int cue, int cues, int pattern, int patterns) {
            if (cues == 1) {
                cblas_sgemv(
                        CblasRowMajor,
                        CblasNoTrans,
                        patterns,
                        units,
                        inputs.beta(),
                        inputs.keys(pattern),
                        units,
                        inputs.queries(cue),
                        1,
                        0,
                        weights,
                        1);
            } else {
                cblas_sgemm(
                        CblasRowMajor,
                        CblasNoTrans,
                        CblasTrans,
                        cues,
                        patterns,
                        units,
                        inputs.beta(),
                        inputs.queries(cue),
                        units,
                        inputs.keys(pattern),
                        units,
                        0,
                        weights,
                        patterns);
            }
        }

        /** Methods that end in an underscore change their tensor and return that same object. */
        private void weigh(Tensor tile, Tensor maximum, Tensor total, Tensor state) {
            try (Tensor tileMaximum = torch.amax(tile, new long[] {1}, true);
                    Tensor larger = torch.maximum(maximum, tileMaximum);
                    Tensor scale = torch.sub(maximum, larger)) {
                scale.exp_();
                tile.sub_(larger);
                tile.exp_();
                total.mul_(scale);
                try (Tensor sum = tile.sum(new long[] {1}, true, new ScalarTypeOptional())) {
                    total.add_(sum);
                }
                state.mul_(scale);
                maximum.copy_(larger);
            }
        }

        private void add(int cues, int pattern, int patterns) {
            if (cues == 1) {
                cblas_sgemv(
                        CblasRowMajor,
                        CblasTrans,
                        patterns,
                        units,
                        1,
                        inputs.keys(pattern),
                        units,
                        weights,
                        1,
                        1,
                        states,
                        1);
            } else {
                cblas_sgemm(
                        CblasRowMajor,
                        CblasNoTrans,
                        CblasNoTrans,
                        cues,
                        units,
                        patterns,
                        1,
                        weights,
                        patterns,
                        inputs.keys(pattern),
                        units,
                        1,
                        states,
                        units);
            }
        }

        /** Normalises the sums and copies them out. */
        void store(int cue, int cues) {
            try (Tensor total = torch.from_blob(totals, cues, 1);
                    Tensor state = torch.from_blob(states, cues, units)) {
                state.div_(total);
                states.get(out, cue * units, cues * units);
            }
        }

        void close() {
            weights.close();
            states.close();
            maxima.close();
            totals.close();
        }
    }
}
