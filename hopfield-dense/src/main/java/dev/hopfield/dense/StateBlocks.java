package dev.hopfield.dense;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts batches of states into blocks that take steps together, each in the way that suits it.
 *
 * @param paths ways to take steps in float, in the order of preference
 */
record StateBlocks(List<FloatPath<?>> paths, RealKernels kernels) {

    /** With fewer states, going through the patterns for each by itself is faster than with empty lanes in a panel. */
    private static final int FEWEST_IN_A_PANEL = 4;

    /** States that share each pattern while it is in the cache. */
    static final int BLOCK_ROWS = 64;

    /** With fewer, some workers might wait for the others. */
    private static final int BLOCKS_A_WORKER = 2;

    /** What is done with a block. */
    interface Task {

        /**
         * @param rows numbers of the states
         * @param step takes steps of as many
         * @param sharing workers that share the work of this block
         */
        void run(FloatPath<?> path, int[] rows, SegmentedStep<?> step, Workers sharing);
    }

    /**
     * Does something with all states for which there is a way.
     *
     * @return the numbers of the others
     */
    int[] forEach(RealPatterns states, Workers workers, Task task) {
        int[] choice = IntStream.range(0, states.count())
                .map(row -> choice(states, row))
                .toArray();
        for (int path = 0; path < paths.size(); path++) {
            run(paths.get(path), states, rows(choice, path), workers, task);
        }
        return rows(choice, paths.size());
    }

    private int choice(RealPatterns states, int row) {
        float[] block = states.block(row / states.rowsPerBlock());
        double squaredNorm = RealNetwork.squaredNorm(block, states.offset(row), states.units());
        int choice = 0;
        while (choice < paths.size() && !paths.get(choice).range().holdsFrom(squaredNorm)) {
            choice++;
        }
        return choice;
    }

    private static int[] rows(int[] choice, int path) {
        return IntStream.range(0, choice.length)
                .filter(row -> choice[row] == path)
                .toArray();
    }

    /**
     * For how many states the panels of one block have room.
     *
     * @param cues how many there are in all
     * @param alone whether few states are taken one by one, instead of in a panel
     * @param panel the states of a panel
     */
    static long mostLanes(long units, long cues, boolean alone, int panel) {
        if (units > RealMemory.MOST_UNITS_OF_A_PANEL || alone && cues < FEWEST_IN_A_PANEL) {
            return 1;
        }
        return (Math.min(cues, BLOCK_ROWS) + panel - 1) / panel * panel;
    }

    /** Workers share the blocks of states if there are enough of them, and the patterns if not; that changes no bit. */
    private void run(FloatPath<?> path, RealPatterns states, int[] rows, Workers workers, Task task) {
        int units = Math.max(path.keys().units(), path.values().units());
        boolean few = states.count() < FEWEST_IN_A_PANEL || units > RealMemory.MOST_UNITS_OF_A_PANEL;
        boolean alone = few && path.alone();
        int width = alone ? 1 : kernels.panel();
        int blockRows = alone ? 1 : BLOCK_ROWS;
        int blocks = (rows.length + blockRows - 1) / blockRows;
        boolean enough = blocks >= BLOCKS_A_WORKER * workers.count();
        Workers sharingBlocks = enough ? workers : Workers.caller();
        Workers sharingPatterns = enough ? Workers.caller() : workers;
        sharingBlocks.forEach(blocks, block -> {
            int[] some = Arrays.copyOfRange(rows, block * blockRows, Math.min(rows.length, (block + 1) * blockRows));
            task.run(path, some, path.step(some.length, width, sharingPatterns), sharingPatterns);
        });
    }
}
