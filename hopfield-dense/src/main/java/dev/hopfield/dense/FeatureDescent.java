package dev.hopfield.dense;

/**
 * A state on its way down the energy of random features. For one thread.
 *
 * <p>A step aims along -grad E and goes all the way, or a half, a quarter, ... of it, the first at which the energy has
 * fallen by a quarter of what its slope promised (L. Armijo, Pacific Journal of Mathematics 16, 1966). Angles move with
 * the state in proportion, so that trying a part of the way costs sines and cosines only.
 */
final class FeatureDescent {

    /** Half of what the exact energy falls by on the whole way at a step of 1. */
    private static final double SUFFICIENT = 0.25;

    /** A trillionth of the way: no more than the rounding of states. */
    private static final int MOST_HALVINGS = 40;

    private final FeatureMap map;
    private final FeatureEnergy energy;
    private final double step;
    private final double[] state;
    private final double[] angles;
    private final double[] trial;
    private final double[] sine;
    private final double[] cosine;
    private float[] pull;
    private float[] trialPull;
    private final float[] change;
    private final float[] direction;
    private final float[] before;
    private final float[] shown;
    private int[] freeUnits = {};
    private double sum;
    private double largestAim;
    private boolean moved;

    FeatureDescent(FeatureMap map, FeatureEnergy energy, double step) {
        this.map = map;
        this.energy = energy;
        this.step = step;
        this.state = new double[map.units()];
        this.direction = new float[map.units()];
        this.before = new float[map.units()];
        this.shown = new float[map.units()];
        this.angles = new double[map.features()];
        this.trial = new double[map.features()];
        this.sine = new double[map.features()];
        this.cosine = new double[map.features()];
        this.pull = new float[map.features()];
        this.trialPull = new float[map.features()];
        this.change = new float[map.features()];
    }

    /** What one takes, in bytes. */
    static long bytes(long features, long units) {
        return features * (4L * Double.BYTES + 3L * Float.BYTES) + units * (Double.BYTES + 4L * Float.BYTES);
    }

    /** Starts from a state that begins at an offset. */
    void start(float[] states, int offset, int[] free) {
        System.arraycopy(states, offset, shown, 0, shown.length);
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = shown[unit];
        }
        freeUnits = free;
        map.angles(shown, 0, angles);
        sum = sumAt(angles, pull);
    }

    private double sumAt(double[] places, float[] into) {
        SineCosine.write(places, places.length, sine, cosine);
        return energy.sum(sine, cosine, into);
    }

    /** Writes what pulls at each feature to a lane of a panel, features x width. */
    void writePull(float[] panel, int lane, int width) {
        for (int feature = 0; feature < pull.length; feature++) {
            panel[feature * width + lane] = pull[feature];
        }
    }

    /**
     * Aims: takes the pull at the units, units x width, and leaves the way to go in its place.
     *
     * @param panel sums of pulls over the features; receives the way of each unit, 0 of those that are held
     */
    void aim(float[] panel, int lane, int width) {
        double scale = step / energy.divisor(sum);
        largestAim = 0;
        for (int unit : freeUnits) {
            direction[unit] = (float) (scale * panel[unit * width + lane]);
            largestAim = Math.max(largestAim, Math.abs(direction[unit]));
        }
        for (int unit = 0; unit < direction.length; unit++) {
            panel[unit * width + lane] = 0;
        }
        for (int unit : freeUnits) {
            panel[unit * width + lane] = direction[unit];
        }
    }

    /** Goes as far as the energy falls enough; the panel, features x width, says how the angles change on the way. */
    void descend(float[] panel, int lane, int width) {
        for (int feature = 0; feature < change.length; feature++) {
            change[feature] = panel[feature * width + lane];
        }
        System.arraycopy(shown, 0, before, 0, shown.length);
        double squares = 0;
        for (int unit : freeUnits) {
            squares += (double) direction[unit] * direction[unit];
        }
        double start = energy.of(sum);
        double part = 1;
        moved = true;
        for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
            for (int feature = 0; feature < trial.length; feature++) {
                trial[feature] = angles[feature] + part * change[feature];
            }
            double reached = sumAt(trial, trialPull);
            if (energy.of(reached) <= start - SUFFICIENT * part * squares / step) {
                moveTo(part, reached);
                return;
            }
            part /= 2;
        }
        moved = false;
    }

    private void moveTo(double part, double reached) {
        sum = reached;
        System.arraycopy(trial, 0, angles, 0, trial.length);
        float[] old = pull;
        pull = trialPull;
        trialPull = old;
        for (int unit : freeUnits) {
            state[unit] += part * direction[unit];
            shown[unit] = (float) state[unit];
        }
    }

    /** Whether the last step was to move no unit by more than a tolerance, or no part of it lowered the energy. */
    boolean isAtRest(double tolerance) {
        return !moved || largestAim <= tolerance;
    }

    /** How many units changed the sign that they decode to in the last step. */
    int changedSigns() {
        return StateChange.signs(before, shown, 0, shown.length);
    }

    double energy() {
        return energy.of(sum);
    }

    /** The state in floats, shared: valid until the next step or start. */
    float[] state() {
        return shown;
    }
}
