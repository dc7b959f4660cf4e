package dev.hopfield.dense.attention;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.StatePanels;
import java.util.Optional;

/** Queries side by side in panels, normalised, to be projected head by head. Safe for many threads. */
final class QueryPanels {

    private final RealKernels kernels;
    private final int queries;
    private final int units;
    private final int headWidth;
    private final int width;
    private final Optional<Projection> projection;
    private final float[] weight;
    private final float[][] panels;

    QueryPanels(Attention layer, Shapes shapes, RealPatterns queries, int width) {
        this.kernels = layer.kernels;
        this.queries = queries.count();
        this.units = queries.units();
        this.headWidth = shapes.headWidth;
        this.width = width;
        this.projection = layer.query;
        this.weight =
                projection.map(map -> PanelProjection.contiguous(map.weight())).orElseGet(() -> new float[0]);
        this.panels = new float[(this.queries + width - 1) / width][];
        for (int panel = 0; panel < panels.length; panel++) {
            panels[panel] = panel(queries, panel, layer.ofStates);
        }
    }

    private float[] panel(RealPatterns rows, int number, Optional<PatternNormalisation> normalisation) {
        float[] some = new float[queries(number) * units];
        for (int query = 0; query < queries(number); query++) {
            int row = first(number) + query;
            System.arraycopy(rows.block(row / rows.rowsPerBlock()), rows.offset(row), some, query * units, units);
        }
        normalisation.ifPresent(norm -> norm.apply(some, queries(number), units));
        StatePanels one = new StatePanels(width, units, width);
        one.fill(some, 0, queries(number));
        return one.panel(0);
    }

    int count() {
        return panels.length;
    }

    /** The query in the first lane. */
    int first(int panel) {
        return panel * width;
    }

    /** How many lanes are taken. */
    int queries(int panel) {
        return Math.min(width, queries - panel * width);
    }

    /** Writes the state patterns of one head, head width x width. */
    void project(int panel, int head, float[] states) {
        if (projection.isEmpty()) {
            System.arraycopy(panels[panel], head * headWidth * width, states, 0, headWidth * width);
            return;
        }
        int first = head * headWidth;
        kernels.products(weight, first * units, headWidth, units, panels[panel], width, states);
        Panels.add(projection.get().bias(), first, states, headWidth, width);
    }
}
