package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.testkit.PropertyTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static float[] scores(int count, Seed seed) {
        RandomStream random = seed.stream();
        float[] scores = new float[count];
        for (int index = 0; index < count; index++) {
            scores[index] = (float) random.nextGaussian();
        }
        return scores;
    }

    private static Candidates candidates(Border border, int most, float[] scores, int first, int end) {
        Candidates candidates = new Candidates(border, new Tiers(), most);
        candidates.begin(1e-6);
        for (int row = first; row < end; row += 16) {
            candidates.offer(scores, row, 1, Math.min(16, end - row), row);
        }
        return candidates;
    }

    /** Patterns whose weight is not 0, in the arithmetic of the separation. */
    private static Set<Integer> support(Weighting weighting, float[] scores) {
        double[] exact = new double[scores.length];
        Arrays.setAll(exact, index -> scores[index]);
        double[] weights = new double[scores.length];
        weighting.weights(exact, weights);
        return IntStream.range(0, scores.length)
                .filter(index -> weights[index] != 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    private record Rule(Border border, Weighting weighting) {}

    private static final List<Rule> RULES = List.of(
            new Rule(new Border.Window(0), new Max()),
            new Rule(new Border.Best(1), new TopK(1, 1)),
            new Rule(new Border.Best(7), new TopK(7, 1)),
            new Rule(new Border.Sparse(2, 3), new Sparsemax(3)),
            new Rule(new Border.Sparse(1.5, 0.5), new Entmax(1.5, 0.5)),
            new Rule(new Border.Sparse(1.3, 4), new Entmax(1.3, 4)));

    @PropertyTest
    void allPatternsThatWeighSomethingStay(Seed seed, int size) {
        float[] scores = scores(1 + 13 * size, seed);
        for (Rule rule : RULES) {
            int[] kept = candidates(rule.border(), scores.length, scores, 0, scores.length)
                    .patterns();
            assertThat(kept).isSorted();
            assertThat(Arrays.stream(kept).boxed()).as("%s", rule).containsAll(support(rule.weighting(), scores));
        }
    }

    @PropertyTest
    void whatFollowsOthersAndIsMergedKeepsThemToo(Seed seed, int size) {
        float[] scores = scores(20 + 13 * size, seed);
        int half = scores.length / 2;
        for (Rule rule : RULES) {
            Candidates first = candidates(rule.border(), scores.length, scores, 0, half);
            first.patterns();
            first.settle();
            Candidates second = new Candidates(rule.border(), new Tiers(), scores.length);
            second.begin(1e-6);
            second.follow(first);
            second.offer(scores, half, 1, scores.length - half, half);
            first.addAll(second);
            assertThat(Arrays.stream(first.patterns()).boxed())
                    .as("%s", rule)
                    .containsAll(support(rule.weighting(), scores));
        }
    }

    @Test
    void hardlyMoreThanWhatWeighsSomethingIsLeft() {
        float[] scores = scores(5000, new Seed(3));
        for (Rule rule : RULES) {
            int[] kept =
                    candidates(rule.border(), 5000, scores, 0, scores.length).patterns();
            int needed = support(rule.weighting(), scores).size();
            assertThat(kept.length).as("%s", rule).isLessThanOrEqualTo(needed + needed / 4 + 2);
        }
    }

    @Test
    void aListThatStaysTooLongIsGivenUp() {
        float[] scores = scores(3000, new Seed(4));
        Candidates all = candidates(new Border.Window(100), 1000, scores, 0, 3000);
        assertThat(all.isGivenUp()).isTrue();
        Candidates few = candidates(new Border.Window(1), 1000, scores, 0, 3000);
        assertThat(few.isGivenUp()).isFalse();
        few.addAll(all);
        assertThat(few.isGivenUp()).isTrue();
        few.begin(0);
        assertThat(few.isGivenUp()).isFalse();
    }

    @Test
    void equalScoresAtTheBorderAllStay() {
        float[] scores = new float[300];
        Arrays.fill(scores, 40, 60, 1f);
        for (Border border : List.of(new Border.Best(5), new Border.Window(0), new Border.Part(1))) {
            int[] kept = candidates(border, 300, scores, 0, 300).patterns();
            assertThat(kept).isEqualTo(IntStream.range(40, 60).toArray());
        }
    }
}
