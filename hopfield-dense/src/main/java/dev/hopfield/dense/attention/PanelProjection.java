package dev.hopfield.dense.attention;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.StatePanels;

/**
 * A projection of rows: the rows of its weight lie side by side in panels, and each input goes past them.
 *
 * <p>So the projected rows come out as rows, which is how patterns are stored. Safe for many threads.
 */
final class PanelProjection {

    private final RealKernels kernels;
    private final int inputs;
    private final int outputs;
    private final StatePanels weight;
    private final float[] bias;

    PanelProjection(Projection projection, RealKernels kernels) {
        this.kernels = kernels;
        this.inputs = projection.inputs();
        this.outputs = projection.outputs();
        this.weight = new StatePanels(outputs, inputs, kernels.panel());
        this.weight.fill(contiguous(projection.weight()), 0, outputs);
        this.bias = projection.bias().map(row -> row.row(0)).orElseGet(() -> new float[outputs]);
    }

    int outputs() {
        return outputs;
    }

    /** All rows in one array, which is not to be written to. */
    static float[] contiguous(RealPatterns rows) {
        if (rows.blockCount() == 1) {
            return rows.block(0);
        }
        float[] all = new float[Math.multiplyExact(rows.count(), rows.units())];
        for (int row = 0; row < rows.count(); row++) {
            System.arraycopy(
                    rows.block(row / rows.rowsPerBlock()), rows.offset(row), all, row * rows.units(), rows.units());
        }
        return all;
    }

    /**
     * Projects rows.
     *
     * @param rows count x inputs
     * @param into receives count x outputs
     */
    void apply(float[] rows, int count, float[] into) {
        int width = kernels.panel();
        float[] products = new float[count * width];
        for (int first = 0; first < outputs; first += width) {
            kernels.products(rows, 0, count, inputs, weight.panel(first / width), width, products);
            int some = Math.min(width, outputs - first);
            for (int row = 0; row < count; row++) {
                int at = row * outputs + first;
                for (int lane = 0; lane < some; lane++) {
                    into[at + lane] = products[row * width + lane] + bias[first + lane];
                }
            }
        }
    }
}
