package dev.hopfield.classic;

import dev.hopfield.api.optimisation.QuadraticForm;
import java.util.Arrays;

/** What the temperatures of a solver are measured in. */
public enum TemperatureUnit {
    /** The energy of the problem as it is. */
    ENERGY {
        @Override
        double in(QuadraticForm form) {
            return 1;
        }
    },
    /**
     * The typical field, the root mean square over units i of sqrt(sum_j w_ij^2) without j = i: the same schedule does for small and large
     * couplings.
     */
    TYPICAL_FIELD {
        @Override
        double in(QuadraticForm form) {
            int units = form.units();
            double sum = 0;
            double[] column = new double[units];
            for (int unit = 0; unit < units; unit++) {
                Arrays.fill(column, 0);
                form.addColumn(unit, 1, column);
                column[unit] = 0;
                for (double coupling : column) {
                    sum += coupling * coupling;
                }
            }
            double typical = Math.sqrt(sum / units);
            return typical > 0 ? typical : 1;
        }
    };

    /** How much one of this unit is in energy. */
    abstract double in(QuadraticForm form);
}
