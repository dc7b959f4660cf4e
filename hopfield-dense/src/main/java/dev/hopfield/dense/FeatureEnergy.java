package dev.hopfield.dense;

/**
 * The energy that sums of features make out for a state, from the angles of that state.
 *
 * <p>F = 1/Y sum_a (C_a cos z_a + S_a sin z_a), for Y features and the sums C and S, approximates sum_mu exp(-beta |s -
 * xi_mu|^2 / 2), with an error of about sqrt(P / 2Y) for P patterns that are far apart. From that value up E = -ln F /
 * beta; below, where F is mostly error and may be negative, the logarithm goes on along its tangent. So E is finite and
 * smooth, and falls where F rises, everywhere.
 *
 * @param sums what is kept of the patterns
 * @param beta inverse temperature
 */
record FeatureEnergy(FeatureSums sums, double beta) {

    int features() {
        return sums.sines().length;
    }

    /** The error of F, below which the logarithm goes on along its tangent. */
    double floor() {
        return Math.sqrt(sums.count() / (2.0 * features()));
    }

    /** The energy where the approximate sum is F. */
    double of(double f) {
        double floor = floor();
        double logarithm = f >= floor ? StrictMath.log(f) : StrictMath.log(floor) + (f - floor) / floor;
        return -logarithm / beta;
    }

    /** What the sum over the features of pull_a times the gradient of z_a is to be divided by to give -grad E. */
    double divisor(double f) {
        return beta * features() * Math.max(f, floor());
    }

    /**
     * The approximate sum F at some angles.
     *
     * @param sine the sines of the angles
     * @param cosine the cosines of the angles
     * @param pull receives Y dF/dz_a, one for each feature
     */
    double sum(double[] sine, double[] cosine, float[] pull) {
        double[] s = sums.sines();
        double[] c = sums.cosines();
        double sum = 0;
        for (int feature = 0; feature < s.length; feature++) {
            sum += c[feature] * cosine[feature] + s[feature] * sine[feature];
            pull[feature] = (float) (s[feature] * cosine[feature] - c[feature] * sine[feature]);
        }
        return sum / s.length;
    }
}
