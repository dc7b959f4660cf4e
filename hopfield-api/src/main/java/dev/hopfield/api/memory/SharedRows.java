package dev.hopfield.api.memory;

/**
 * Rows of a batch that need nothing of each other, dealt out to workers.
 *
 * <p>As many rows as every worker can have alike are recalled at the same time, each by one thread; the few that are left, one
 * after another, each with the work on it shared. For memories whose results do not depend on that.
 *
 * @param rows how many rows there are
 * @param workers who does the work
 */
public record SharedRows(int rows, Workers workers) {

    /** What is done with a row, and who may share the work on it. */
    @FunctionalInterface
    public interface RowTask {

        /**
         * Recalls a row.
         *
         * @param row from 0 to rows - 1
         * @param within who may share the work on this row
         */
        void run(int row, Workers within);
    }

    /**
     * Rows for workers.
     *
     * @param rows how many there are, not negative
     * @param workers who does the work
     * @return the rows
     */
    public static SharedRows of(int rows, Workers workers) {
        return new SharedRows(rows, workers);
    }

    /**
     * Recalls all rows.
     *
     * @param task told each row once
     */
    public void forEach(RowTask task) {
        int dealt = rows - rows % workers.count();
        workers.forEach(dealt, row -> task.run(row, Workers.caller()));
        for (int row = dealt; row < rows; row++) {
            task.run(row, workers);
        }
    }
}
