package dev.hopfield.continuous;

import dev.hopfield.api.memory.Workers;
import java.util.Arrays;

/** The flow of some rows of one network, some of whose units may be held. For one thread. */
final class BlockFlow implements Flow {

    /** Outputs beyond are on their way to infinity; fields of what is below fit into floats. */
    private static final double LARGEST_OUTPUT = 1e15;

    /** Fields, and the outputs that they are taken of, are single precision, good to 6e-8 of each. */
    private static final double FIELD_ROUNDING = 2e-7;

    /** Lagrangians are good to some digits of a double of x, which they near where x is large. */
    private static final double LAGRANGIAN_ROUNDING = 1e-15;

    private final GradedNetwork network;
    private final int rows;
    private final int width;
    private final double tolerance;
    private final Workers workers;
    private final HeldUnits held;
    private final double[] outputs;
    private final double[] fields;
    private final double[] stimuli;
    private final int[] asked;
    private final double[] lagrangians;
    private final double[] roundings;

    /**
     * @param stimuli inputs beside those of the network, rows x units, or empty for none
     * @param workers who may share the work on the fields
     */
    BlockFlow(GradedNetwork network, HeldUnits held, double[] stimuli, double tolerance, Workers workers) {
        this.network = network;
        this.rows = held.rows();
        this.width = network.units();
        this.tolerance = tolerance;
        this.workers = workers;
        this.held = held;
        this.outputs = new double[rows * width];
        this.fields = new double[rows * width];
        this.stimuli = stimuli;
        this.asked = new int[rows];
        this.lagrangians = new double[width];
        this.roundings = new double[rows];
    }

    /** Rows x width numbers that are kept. */
    static int arrays() {
        return 2;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int moving(int row) {
        return width - held.count(row);
    }

    @Override
    public boolean hasEnergy() {
        return network.hasEnergy();
    }

    @Override
    public double tolerance() {
        return tolerance;
    }

    @Override
    public void drift(double[] potentials, int[] rows, int count, double[] drifts) {
        int finite = 0;
        for (int k = 0; k < count; k++) {
            int from = rows[k] * width;
            network.activation().outputs(potentials, from, width, outputs);
            held.hold(rows[k], outputs);
            if (areNumbers(from)) {
                asked[finite++] = rows[k];
            } else {
                Arrays.fill(drifts, from, from + width, Double.NaN);
            }
        }
        if (finite > 0) {
            network.fields().fields(outputs, asked, finite, fields, workers);
        }
        for (int k = 0; k < finite; k++) {
            set(potentials, asked[k] * width, drifts);
            held.stop(asked[k], drifts);
        }
    }

    private boolean areNumbers(int from) {
        boolean numbers = true;
        for (int i = from; i < from + width; i++) {
            numbers &= Math.abs(outputs[i]) <= LARGEST_OUTPUT;
        }
        return numbers;
    }

    private void set(double[] potentials, int from, double[] drifts) {
        double[] leaks = network.leaks();
        double[] inputs = network.inputs();
        double beta = network.beta();
        for (int unit = 0; unit < width; unit++) {
            double field = fields[from + unit];
            if (inputs.length > 0) {
                field += inputs[unit];
            }
            if (stimuli.length > 0) {
                field += stimuli[from + unit];
            }
            double leak = leaks.length == 0 ? potentials[from + unit] : leaks[unit] * potentials[from + unit];
            drifts[from + unit] = beta * field - leak;
        }
    }

    @Override
    public double energy(int row, double[] potentials) {
        int from = row * width;
        double form = 0;
        double input = 0;
        double size = 0;
        for (int unit = 0; unit < width; unit++) {
            double output = outputs[from + unit];
            double ofField = output * fields[from + unit];
            double ofInput = output * (network.input(unit) + (stimuli.length == 0 ? 0 : stimuli[from + unit]));
            form += ofField;
            input += ofInput;
            size += Math.abs(ofField) / 2 + Math.abs(ofInput);
        }
        double leak = leakEnergy(from, potentials) / network.beta();
        double ofLagrangians = LAGRANGIAN_ROUNDING * reach(from, potentials) / network.beta();
        roundings[row] = FIELD_ROUNDING * (size + Math.abs(leak)) + ofLagrangians;
        return leak - form / 2 - input;
    }

    @Override
    public double energyRounding(int row) {
        return roundings[row];
    }

    /** The sum of r_i (x_i V_i - L(x_i)); that of a held unit is what it is, and stays so. */
    private double leakEnergy(int from, double[] potentials) {
        network.activation().lagrangians(potentials, from, width, lagrangians);
        double sum = 0;
        for (int unit = 0; unit < width; unit++) {
            sum += network.leak(unit) * (potentials[from + unit] * outputs[from + unit] - lagrangians[unit]);
        }
        return sum;
    }

    /** The sum of r_i |x_i|. */
    private double reach(int from, double[] potentials) {
        double sum = 0;
        for (int unit = 0; unit < width; unit++) {
            sum += network.leak(unit) * Math.abs(potentials[from + unit]);
        }
        return sum;
    }

    HeldUnits held() {
        return held;
    }

    /** The outputs of all rows where their drifts were taken last, rows x width. */
    double[] outputs() {
        return outputs;
    }
}
