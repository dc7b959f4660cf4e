package dev.hopfield.continuous;

/**
 * What moves the potentials of some rows: dx/ds, with x = gain u and the time s in units of the (least) time constant.
 *
 * <p>Potentials and drifts are rows x width numbers. A row is never changed by what becomes of the others.
 */
public interface Flow {

    /** How many rows there are. */
    int rows();

    /** The number of units of a row. */
    int width();

    /**
     * Takes the drift of some rows.
     *
     * @param potentials x of all rows
     * @param rows the numbers of the rows that are asked for
     * @param count how many these are
     * @param drifts receives dx/ds of these rows; 0 for units that are held, not a number where potentials or outputs have left the range
     *     of numbers
     */
    void drift(double[] potentials, int[] rows, int count, double[] drifts);

    /**
     * How many units of a row move, that is, are not held.
     *
     * @param row its number
     */
    int moving(int row);

    /** Whether there is an energy that the flow descends. */
    boolean hasEnergy();

    /**
     * The energy of a row where its drift was taken last.
     *
     * @param row its number
     * @param potentials x of all rows, those of this one as its drift was taken
     * @return E, less what units that are held add of their own; to the precision of the fields
     */
    double energy(int row, double[] potentials);

    /**
     * How far the energy of a row that was told last may be off, because fields are rounded.
     *
     * @param row its number
     * @return a rise by no more is none
     */
    double energyRounding(int row);

    /** Largest |dx/ds| of a row at rest, times the inverse of gain tau: the |du/dt| at which a recall ends. */
    double tolerance();
}
