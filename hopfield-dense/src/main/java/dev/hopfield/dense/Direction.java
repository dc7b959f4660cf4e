package dev.hopfield.dense;

/**
 * A vector over the free units, of which only the direction matters: (x - mean) / sqrt(|x - mean|^2 + addend).
 *
 * <p>Everything is divided by the largest difference first, so that no square overflows.
 */
final class Direction {

    private final double[] x;
    private final int[] free;
    private final double mean;
    private final double addend;
    private final double largest;
    private final double length;

    /**
     * @param x units finite numbers
     * @param free the units that count
     * @param mean taken from each
     * @param addend to the squared length, at least 0
     */
    Direction(double[] x, int[] free, double mean, double addend) {
        this.x = x;
        this.free = free;
        this.mean = mean;
        this.addend = addend;
        double size = 0;
        for (int unit : free) {
            size = Math.max(size, Math.abs(x[unit] - mean));
        }
        double squares = addend / size / size;
        for (int unit : free) {
            double part = (x[unit] - mean) / size;
            squares += part * part;
        }
        this.largest = size;
        this.length = Math.sqrt(squares);
    }

    /** Writes the direction, stretched and shifted, to the free units; leaves them alone if all of it is 0 / 0. */
    void write(double stretch, double shift, double[] state) {
        if (largest == 0 && addend == 0) {
            return;
        }
        for (int unit : free) {
            double part = largest == 0 ? 0 : (x[unit] - mean) / largest / length;
            state[unit] = shift + stretch * part;
        }
    }
}
