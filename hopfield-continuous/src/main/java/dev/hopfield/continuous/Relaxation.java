package dev.hopfield.continuous;

import dev.hopfield.api.memory.StopReason;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The way of some rows to rest, all together. For one thread, and one run. */
final class Relaxation {

    /** Told of each row before its first step and after each. */
    @FunctionalInterface
    interface Watcher {

        /**
         * @param row its number in this block
         * @param step how many steps it has made
         * @param changedUnits how many outputs crossed the middle of their range
         * @param outputs of all rows, rows x units
         */
        void onStep(int row, int step, int changedUnits, double[] outputs);
    }

    private final BlockFlow flow;
    private final Stepper stepper;
    private final Rest rest;
    private final int maxSteps;
    private final double midpoint;
    private final Optional<Watcher> watcher;
    private final double[] potentials;
    private final double[] drifts;
    private final double[] outputs;
    private final int[] steps;
    private final double[] energies;
    private final double[] times;
    private final StopReason[] reasons;
    private boolean rose;

    /**
     * @param flow what moves the rows
     * @param integrator how they are followed
     * @param potentials where they start, rows x units; owned from now on
     * @param rest when a row is at rest
     * @param maxSteps the most steps of a row
     * @param midpoint of the range of outputs
     * @param watcher who is told, if any
     */
    Relaxation(
            BlockFlow flow,
            Integrator integrator,
            double[] potentials,
            Rest rest,
            int maxSteps,
            double midpoint,
            Optional<Watcher> watcher) {
        this.flow = flow;
        this.stepper = integrator.stepper(flow);
        this.rest = rest;
        this.maxSteps = maxSteps;
        this.midpoint = midpoint;
        this.watcher = watcher;
        this.potentials = potentials;
        this.drifts = new double[potentials.length];
        this.outputs = new double[potentials.length];
        this.steps = new int[flow.rows()];
        this.energies = new double[flow.rows()];
        this.times = new double[flow.rows()];
        this.reasons = new StopReason[flow.rows()];
    }

    /** Rows x units numbers that are kept. */
    static int arrays() {
        return 3;
    }

    void run() {
        int[] moving = IntStream.range(0, flow.rows()).toArray();
        flow.drift(potentials, moving, moving.length, drifts);
        System.arraycopy(flow.outputs(), 0, outputs, 0, outputs.length);
        int left = begun(moving);
        while (left > 0) {
            stepper.step(potentials, drifts, moving, left);
            left = stillMoving(moving, left);
        }
    }

    private int begun(int[] rows) {
        int left = 0;
        for (int row : rows) {
            show(row, 0);
            energies[row] = flow.hasEnergy() ? flow.energy(row, potentials) : 0;
            if (!isFinite(row)) {
                reasons[row] = StopReason.DIVERGED;
            } else if (!isDone(row, rest.isAtStart(row, flow, drifts))) {
                rows[left++] = row;
            }
        }
        return left;
    }

    private int stillMoving(int[] rows, int count) {
        int left = 0;
        for (int k = 0; k < count; k++) {
            int row = rows[k];
            if (stepper.failed(row)) {
                reasons[row] = StopReason.DIVERGED;
            } else if (!isDone(row, tookStep(row))) {
                rows[left++] = row;
            }
        }
        return left;
    }

    /** Takes over where a row went; whether it rests there. */
    private boolean tookStep(int row) {
        steps[row]++;
        double time = stepper.time(row);
        boolean rests = rest.isReached(row, flow, potentials, drifts, outputs, time - times[row]);
        times[row] = time;
        show(row, changed(row));
        if (flow.hasEnergy()) {
            double energy = flow.energy(row, potentials);
            rose |= energy - energies[row] > flow.energyRounding(row);
            energies[row] = energy;
        }
        return rests;
    }

    private int changed(int row) {
        int from = row * flow.width();
        double[] now = flow.outputs();
        int changed = 0;
        for (int i = from; i < from + flow.width(); i++) {
            changed += isHigh(now[i]) == isHigh(outputs[i]) ? 0 : 1;
            outputs[i] = now[i];
        }
        return changed;
    }

    private boolean isHigh(double output) {
        return (float) output > midpoint;
    }

    private void show(int row, int changedUnits) {
        watcher.ifPresent(told -> told.onStep(row, steps[row], changedUnits, outputs));
    }

    private boolean isDone(int row, boolean rests) {
        if (rests) {
            reasons[row] = StopReason.CONVERGED;
        } else if (steps[row] == maxSteps) {
            reasons[row] = StopReason.STEP_LIMIT;
        }
        return reasons[row] != null;
    }

    /** Of the start; steps that leave the range of numbers are not made. */
    private boolean isFinite(int row) {
        int from = row * flow.width();
        return Arrays.stream(drifts, from, from + flow.width()).allMatch(Double::isFinite);
    }

    int steps(int row) {
        return steps[row];
    }

    StopReason reason(int row) {
        return reasons[row];
    }

    /** The last outputs of a row, from index row x units on. */
    double[] outputs() {
        return outputs;
    }

    /** Whether the energy of a row rose in a step by more than the rounding of fields. */
    boolean rose() {
        return rose;
    }
}
