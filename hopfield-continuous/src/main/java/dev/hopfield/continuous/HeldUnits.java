package dev.hopfield.continuous;

import dev.hopfield.api.state.Cues;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Units of some rows that are held at outputs of their own. */
final class HeldUnits {

    private final int width;
    private final int[][] units;
    private final double[][] values;

    private HeldUnits(int rows, int width) {
        this.width = width;
        this.units = new int[rows][0];
        this.values = new double[rows][0];
    }

    static HeldUnits none(int rows, int width) {
        return new HeldUnits(rows, width);
    }

    /** The known units of some cues, at their values, which are cut off at the range of outputs. */
    static HeldUnits known(Cues cues, int from, int to, Activation activation) {
        HeldUnits held = new HeldUnits(to - from, cues.units());
        for (int row = 0; row < to - from; row++) {
            int cue = from + row;
            int[] known = IntStream.range(0, cues.units())
                    .filter(unit -> cues.isKnown(cue, unit))
                    .toArray();
            held.units[row] = known;
            held.values[row] = Arrays.stream(known)
                    .mapToDouble(
                            unit -> Outputs.within(activation, cues.states().value(cue, unit)))
                    .toArray();
        }
        return held;
    }

    int rows() {
        return units.length;
    }

    int count(int row) {
        return units[row].length;
    }

    /** Puts the held outputs of a row into outputs, rows x width. */
    void hold(int row, double[] outputs) {
        for (int k = 0; k < units[row].length; k++) {
            outputs[row * width + units[row][k]] = values[row][k];
        }
    }

    /** Stops the held units of a row in drifts, rows x width. */
    void stop(int row, double[] drifts) {
        for (int unit : units[row]) {
            drifts[row * width + unit] = 0;
        }
    }
}
