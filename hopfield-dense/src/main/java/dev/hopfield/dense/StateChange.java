package dev.hopfield.dense;

/** What a step changed in a state, which begins at the same place in two arrays. */
final class StateChange {

    private StateChange() {}

    /** By how much the unit that changed most did so. */
    static double largest(float[] before, float[] after, int offset, int units) {
        double largest = 0;
        for (int unit = offset; unit < offset + units; unit++) {
            largest = Math.max(largest, Math.abs((double) after[unit] - before[unit]));
        }
        return largest;
    }

    /** How many units changed the sign that they decode to. */
    static int signs(float[] before, float[] after, int offset, int units) {
        int changed = 0;
        for (int unit = offset; unit < offset + units; unit++) {
            changed += after[unit] > 0 == before[unit] > 0 ? 0 : 1;
        }
        return changed;
    }
}
