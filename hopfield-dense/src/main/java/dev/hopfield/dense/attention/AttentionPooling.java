package dev.hopfield.dense.attention;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;

/**
 * Attention with fixed queries, which turns a bag of any number of patterns into one row: HopfieldPooling.
 *
 * @param attention the parameters
 * @param queries trained queries x units
 */
public record AttentionPooling(Attention attention, RealPatterns queries) {

    /**
     * Pools bags.
     *
     * @param bags each patterns x units, of at least one pattern
     * @param workers who shares the bags; they change no bit
     * @return bags x (queries x output units), the answers to all queries one after another
     * @throws IllegalArgumentException if there is no bag, or one does not fit the projections
     */
    public RealPatterns pool(List<RealPatterns> bags, Workers workers) {
        float[][] rows = new float[bags.size()][];
        workers.forEach(rows.length, bag -> rows[bag] = pooled(bags.get(bag)));
        return RealPatterns.of(rows);
    }

    private float[] pooled(RealPatterns bag) {
        RealPatterns answers = attention.store(bag).attend(queries);
        float[] row = new float[answers.count() * answers.units()];
        for (int query = 0; query < answers.count(); query++) {
            System.arraycopy(answers.row(query), 0, row, query * answers.units(), answers.units());
        }
        return row;
    }
}
