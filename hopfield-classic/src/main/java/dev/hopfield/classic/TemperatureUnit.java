package dev.hopfield.classic;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.QuadraticForm;

/** What a temperature of 1 stands for in a search. */
public enum TemperatureUnit {
    /** The unit of the form's energy. */
    ENERGY {
        @Override
        double of(QuadraticForm form, Workers workers) {
            return 1;
        }
    },
    /**
     * The strength of the couplings, J = d^2/4 sqrt(1/N sum_i sum_j!=i w_ij^2), with the two values of a unit d apart (1 or 2).
     *
     * <p>Half of what a reversal costs has this standard deviation over random states, root mean square over the units. Energies in
     * units of J do not change when a form is multiplied by a number, or written in 0 and 1 instead of -1 and +1. A network of
     * independent random couplings freezes at T = J (D. Sherrington and S. Kirkpatrick, Phys. Rev. Lett. 35 (1975) 1792,
     * doi:10.1103/PhysRevLett.35.1792). Without couplings it is 0.
     */
    COUPLINGS {
        @Override
        double of(QuadraticForm form, Workers workers) {
            return couplingStrength(form, workers);
        }
    };

    /** Columns that are taken by one worker at a time; a constant, so that sums have a fixed order. */
    private static final int BLOCK = 64;

    /** The unit for a form, in units of its energy. */
    abstract double of(QuadraticForm form, Workers workers);

    private static double couplingStrength(QuadraticForm form, Workers workers) {
        int units = form.units();
        double[] squares = new double[units];
        workers.forEach((units - 1) / BLOCK + 1, block -> {
            for (int unit = block * BLOCK; unit < Math.min(units, (block + 1) * BLOCK); unit++) {
                squares[unit] = form.squaredCouplings(unit);
            }
        });
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        double apart = 2 * (1 - (double) form.encoding().midpoint());
        return apart * apart / 4 * Math.sqrt(sum / units);
    }
}
