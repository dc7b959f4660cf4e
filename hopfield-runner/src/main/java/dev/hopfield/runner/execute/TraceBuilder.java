package dev.hopfield.runner.execute;

import java.util.Arrays;

/**
 * Keeps every so many of the states that it is told: whenever it is full it drops every second one and keeps half as many
 * from then on. So what is kept depends on how many there are alone. The last one is always kept.
 */
final class TraceBuilder {

    /** Beside the last state: more than fit side by side on a plot. */
    static final int CAPACITY = 256;

    private final int[] steps = new int[CAPACITY];
    private final double[] energies = new double[CAPACITY];
    private int kept;
    private int stride = 1;
    private long told;
    private int lastStep;
    private double lastEnergy;

    void add(int step, double energy) {
        if (told % stride == 0) {
            if (kept == CAPACITY) {
                halve();
            }
            keep(step, energy);
        }
        lastStep = step;
        lastEnergy = energy;
        told++;
    }

    /** A full trace ends a stride before a multiple of two strides, so the next state is one of those kept from now on. */
    private void halve() {
        for (int i = 0; i < CAPACITY / 2; i++) {
            steps[i] = steps[2 * i];
            energies[i] = energies[2 * i];
        }
        kept = CAPACITY / 2;
        stride *= 2;
    }

    private void keep(int step, double energy) {
        steps[kept] = step;
        energies[kept] = energy;
        kept++;
    }

    /** What was told so far. */
    Trace trace(int start) {
        boolean lastIsKept = told == 0 || (told - 1) % stride == 0;
        int length = lastIsKept ? kept : kept + 1;
        int[] allSteps = Arrays.copyOf(steps, length);
        double[] allEnergies = Arrays.copyOf(energies, length);
        if (!lastIsKept) {
            allSteps[kept] = lastStep;
            allEnergies[kept] = lastEnergy;
        }
        return new Trace(start, allSteps, allEnergies);
    }
}
