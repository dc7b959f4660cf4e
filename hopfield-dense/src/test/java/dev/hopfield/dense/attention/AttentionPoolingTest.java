package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pooling and the layer of Ramsauer et al., against the formulas in double. */
class AttentionPoolingTest {

    private static final Trial.Sizes SIZES = new Trial.Sizes(2, 4, 3, 7, 9, 9, 5);

    @Test
    void everyBagBecomesARowOfTheAnswersToAllQueries() {
        Trial trial = new Trial(SIZES, 3, 1, new Seed(8))
                .projecting(true)
                .normalising()
                .updating(3, 1e-4);
        AttentionPooling pooling = new AttentionPooling(trial.parts.build(), trial.queries);
        List<RealPatterns> bags = List.of(
                Trial.gaussian(1, 9, 1, new Seed(1)),
                Trial.gaussian(300, 9, 1, new Seed(2)),
                Trial.gaussian(17, 9, 1, new Seed(3)));
        RealPatterns pooled = pooling.pool(bags, Workers.caller());
        double[][] expected = new double[3][15];
        for (int bag = 0; bag < 3; bag++) {
            double[][] patterns = DoubleAttention.numbers(bags.get(bag));
            trial.exact.attend(DoubleAttention.numbers(trial.queries), patterns, patterns);
            for (int query = 0; query < 3; query++) {
                System.arraycopy(trial.exact.outputs[query], 0, expected[bag], query * 5, 5);
            }
        }
        Close.requireClose(pooled, expected);
    }

    @Test
    void theLayerAnswersAnyQueriesFromPatternsThatAreParameters() {
        Trial trial = new Trial(SIZES, 40, 12, new Seed(9)).projecting(true).normalising();
        AttentionMemory layer = trial.parts.build().store(trial.patterns, trial.values);
        Close.requireClose(layer.attend(trial.queries), trial.exactly().outputs);
        assertThat(layer.patterns()).isEqualTo(12);
        assertThat(layer.queryUnits()).isEqualTo(7);
        assertThat(layer.outputUnits()).isEqualTo(5);
        assertThat(layer).hasToString("2 heads, 12 patterns");
    }
}
