package dev.hopfield.dense.attention;

import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/** The sizes of a memory, which projections, patterns and values settle together; checked here, once. */
final class Shapes {

    final int heads;
    /** Of the patterns that are stored, without those that the layer adds. */
    final int patterns;
    /** Of a query before it is projected. */
    final int queryUnits;
    /** Of a projected query or pattern in one head. */
    final int headWidth;
    /** Of a projected value in one head. */
    final int valueWidth;

    final int outputUnits;

    Shapes(Attention layer, RealPatterns keys, RealPatterns values) {
        if (keys.count() == 0 || keys.count() != values.count()) {
            throw new IllegalArgumentException("there are " + keys.count() + " patterns and " + values.count()
                    + " values to store; give at least 1 pattern, and a value for each");
        }
        heads = layer.heads;
        patterns = keys.count();
        require("patterns", keys.units(), layer.key.map(Projection::inputs));
        require("values", values.units(), layer.value.map(Projection::inputs));
        int projected = layer.key.map(Projection::outputs).orElse(keys.units());
        int projectedValues = layer.value.map(Projection::outputs).orElse(values.units());
        require("projected patterns", projected, layer.query.map(Projection::outputs));
        require("projected patterns", projected, layer.extraKeys.trained().map(RealPatterns::units));
        require("projected values", projectedValues, layer.extraValues.trained().map(RealPatterns::units));
        require("projected values", projectedValues, layer.output.map(Projection::inputs));
        headWidth = share("projected patterns", projected);
        valueWidth = share("projected values", projectedValues);
        queryUnits = layer.query.map(Projection::inputs).orElse(projected);
        outputUnits = layer.output.map(Projection::outputs).orElse(projectedValues);
        layer.ofStored.ifPresent(normalisation -> normalisation.requireUnits("normalisePatterns", keys.units()));
        layer.ofProjected.ifPresent(normalisation -> normalisation.requireUnits("normaliseValues", values.units()));
        layer.ofStates.ifPresent(normalisation -> normalisation.requireUnits("normaliseQueries", queryUnits));
    }

    private static void require(String what, int units, Optional<Integer> expected) {
        if (expected.isPresent() && expected.get() != units) {
            throw new IllegalArgumentException("the " + what + " have " + units + " units but the attention takes "
                    + expected.get() + "; give " + what + " of " + expected.get() + " units");
        }
    }

    private int share(String what, int units) {
        if (units % heads != 0) {
            throw new IllegalArgumentException("the " + what + " have " + units + " units, which " + heads
                    + " heads cannot share; give a multiple of " + heads);
        }
        return units / heads;
    }
}
