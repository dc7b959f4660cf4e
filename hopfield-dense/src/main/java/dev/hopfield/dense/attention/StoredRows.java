package dev.hopfield.dense.attention;

import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/**
 * Patterns, or values, on their way into heads.
 *
 * @param rows patterns x units
 * @param normalisation before the projection
 * @param projection onto all heads
 * @param extra projected rows that follow
 */
record StoredRows(
        RealPatterns rows,
        Optional<PatternNormalisation> normalisation,
        Optional<PanelProjection> projection,
        ExtraRows extra) {

    /** Fills one block; blocks may be filled by different threads at the same time. */
    void fill(HeadRows heads, int block) {
        int units = rows.units();
        int first = block * HeadRows.BLOCK;
        int stored = Math.max(0, Math.min(heads.rowsOf(block), rows.count() - first));
        float[] input = new float[stored * units];
        for (int row = 0; row < stored; row++) {
            int from = first + row;
            System.arraycopy(rows.block(from / rows.rowsPerBlock()), rows.offset(from), input, row * units, units);
        }
        normalisation.ifPresent(norm -> norm.apply(input, stored, units));
        int outputs = projection.map(PanelProjection::outputs).orElse(units);
        float[] projected = new float[heads.rowsOf(block) * outputs];
        if (projection.isPresent()) {
            projection.get().apply(input, stored, projected);
        } else {
            System.arraycopy(input, 0, projected, 0, input.length);
        }
        requireFinite(projected, stored, outputs, first);
        for (int row = stored; row < heads.rowsOf(block); row++) {
            extra.write(first + row - rows.count(), projected, row * outputs, outputs);
        }
        heads.fill(block, projected);
    }

    private static void requireFinite(float[] projected, int stored, int outputs, int first) {
        for (int i = 0; i < stored * outputs; i++) {
            if (!Float.isFinite(projected[i])) {
                throw new IllegalArgumentException("pattern " + (first + i / outputs) + " is projected to "
                        + projected[i] + "; scale the patterns or the projection down");
            }
        }
    }
}
