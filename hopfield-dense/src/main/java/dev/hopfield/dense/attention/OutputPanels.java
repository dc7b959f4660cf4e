package dev.hopfield.dense.attention;

import dev.hopfield.kernels.RealKernels;
import java.util.Optional;

/** From the answers of all heads, side by side in panels, to rows of outputs. Safe for many threads. */
final class OutputPanels {

    private final RealKernels kernels;
    private final Optional<Projection> projection;
    private final float[] weight;
    private final int inputs;
    private final int outputs;
    private final int width;

    OutputPanels(Attention layer, Shapes shapes, int width) {
        this.kernels = layer.kernels;
        this.projection = layer.output;
        this.weight =
                projection.map(map -> PanelProjection.contiguous(map.weight())).orElseGet(() -> new float[0]);
        this.inputs = shapes.heads * shapes.valueWidth;
        this.outputs = shapes.outputUnits;
        this.width = width;
    }

    /**
     * Writes the outputs of a panel of queries.
     *
     * @param answers inputs x width
     */
    void write(float[] answers, AttentionSheet sheet, int firstQuery, int queries) {
        float[] panel = answers;
        if (projection.isPresent()) {
            panel = new float[outputs * width];
            kernels.products(weight, 0, outputs, inputs, answers, width, panel);
            Panels.add(projection.get().bias(), 0, panel, outputs, width);
        }
        float[] row = new float[outputs];
        for (int lane = 0; lane < queries; lane++) {
            for (int unit = 0; unit < outputs; unit++) {
                row[unit] = panel[unit * width + lane];
            }
            sheet.output(firstQuery + lane, row);
        }
    }
}
