package dev.hopfield.api.experiment;

import java.util.List;

/** What is measured, column by column of the results. */
public interface MeasuredColumns {

    /** The names of the columns in the results, at least one; fixed for a configured metric. */
    List<String> columns();

    /**
     * The columns that are shares of cues or of starts, from 0 to 1, so that their intervals are those of proportions.
     *
     * @return some of the {@link #columns}; by default none
     */
    default List<String> shares() {
        return List.of();
    }

    /**
     * Which numbers of a column are better, so that a summary can say who is best.
     *
     * @param column one of the {@link #columns}
     * @return by default that neither higher nor lower ones are
     */
    default Better better(String column) {
        return Better.NEITHER;
    }
}
