package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.dense.DenseModel;
import dev.hopfield.dense.FixedPointIteration;
import dev.hopfield.dense.Softmax;
import dev.hopfield.testkit.PropertyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** What holds for attention of any size and any numbers. */
class AttentionPropertyTest {

    /** Sums of the same floats in another order, of numbers of size 1. */
    private static final float REORDERED = 1e-5f;

    private static Trial.Sizes sizes(RandomStream random) {
        return new Trial.Sizes(
                1 + random.nextInt(4),
                1 + random.nextInt(9),
                1 + random.nextInt(9),
                1 + random.nextInt(20),
                1 + random.nextInt(20),
                1 + random.nextInt(20),
                1 + random.nextInt(20));
    }

    private static Trial trial(Seed seed) {
        RandomStream random = seed.child("sizes").stream();
        Trial trial = new Trial(sizes(random), 1 + random.nextInt(40), 2 + random.nextInt(300), seed)
                .projecting(random.nextBoolean());
        if (random.nextBoolean()) {
            trial.normalising();
        }
        if (random.nextBoolean()) {
            trial.withExtraPattern();
        }
        return random.nextBoolean() ? trial.updating(2, 1e-3) : trial;
    }

    private static void assertClose(RealPatterns actual, RealPatterns expected) {
        assertThat(actual.count()).isEqualTo(expected.count());
        for (int row = 0; row < expected.count(); row++) {
            assertThat(actual.row(row)).containsExactly(expected.row(row), within(REORDERED));
        }
    }

    private static RealPatterns outputs(Attention attention, Trial trial, AttentionMask mask) {
        return attention
                .store(trial.patterns, trial.values)
                .attend(trial.queries, AttentionOptions.plain().withMask(mask))
                .outputs();
    }

    private static boolean[][] hiddenPairs(Trial trial, RandomStream random) {
        boolean[][] hidden = new boolean[trial.queries.count()][trial.patterns.count()];
        for (boolean[] row : hidden) {
            for (int pattern = 1; pattern < row.length; pattern++) {
                row[pattern] = random.nextInt(3) == 0;
            }
        }
        return hidden;
    }

    @PropertyTest
    void theOrderOfPatternsDoesNotMatter(Seed seed) {
        Trial trial = trial(seed);
        Attention attention = trial.parts.build();
        int[] order = seed.child("order").stream().permutation(trial.patterns.count());
        RealPatterns expected = attention.store(trial.patterns, trial.values).attend(trial.queries);
        RealPatterns actual = attention
                .store(trial.patterns.select(order), trial.values.select(order))
                .attend(trial.queries);
        assertClose(actual, expected);
    }

    @PropertyTest
    void hiddenPatternsAreAsIfTheyWereNotStored(Seed seed) {
        Trial trial = trial(seed);
        Attention attention = trial.parts.build();
        RandomStream random = seed.child("hidden").stream();
        boolean[] hidden = new boolean[trial.patterns.count()];
        List<Integer> seen = new ArrayList<>(List.of(0));
        for (int pattern = 1; pattern < hidden.length; pattern++) {
            hidden[pattern] = random.nextBoolean();
            if (!hidden[pattern]) {
                seen.add(pattern);
            }
        }
        int[] left = seen.stream().mapToInt(Integer::intValue).toArray();
        RealPatterns expected = attention
                .store(trial.patterns.select(left), trial.values.select(left))
                .attend(trial.queries);
        assertClose(outputs(attention, trial, AttentionMask.hidingPatterns(hidden)), expected);
    }

    @PropertyTest
    void addingMinusInfinityIsHiding(Seed seed) {
        Trial trial = trial(seed);
        Attention attention = trial.parts.build();
        boolean[][] hidden = hiddenPairs(trial, seed.child("hidden").stream());
        float[][] added = new float[hidden.length][hidden[0].length];
        for (int query = 0; query < added.length; query++) {
            for (int pattern = 0; pattern < added[query].length; pattern++) {
                added[query][pattern] = hidden[query][pattern] ? Float.NEGATIVE_INFINITY : 0;
            }
        }
        assertThat(outputs(attention, trial, AttentionMask.adding(added)))
                .isEqualTo(outputs(attention, trial, AttentionMask.hiding(hidden)));
    }

    @PropertyTest
    void whatEitherMaskHidesIsHidden(Seed seed) {
        Trial trial = trial(seed);
        Attention attention = trial.parts.build();
        boolean[][] first = hiddenPairs(trial, seed.child("first").stream());
        boolean[][] second = hiddenPairs(trial, seed.child("second").stream());
        boolean[][] either = new boolean[first.length][first[0].length];
        for (int query = 0; query < either.length; query++) {
            for (int pattern = 0; pattern < either[query].length; pattern++) {
                either[query][pattern] = first[query][pattern] || second[query][pattern];
            }
        }
        assertThat(outputs(attention, trial, AttentionMask.hiding(first).and(AttentionMask.hiding(second))))
                .isEqualTo(outputs(attention, trial, AttentionMask.hiding(either)));
    }

    @PropertyTest
    void headsKnowNothingOfEachOther(Seed seed) {
        RandomStream random = seed.stream();
        int heads = 2 + random.nextInt(3);
        int width = 1 + random.nextInt(8);
        int patterns = 1 + random.nextInt(300);
        RealPatterns queries = Trial.gaussian(9, heads * width, 1, seed.child("queries"));
        RealPatterns stored = Trial.gaussian(patterns, heads * width, 1, seed.child("patterns"));
        RealPatterns together = Attention.builder(heads).build().store(stored).attend(queries);
        for (int head = 0; head < heads; head++) {
            RealPatterns alone = Attention.builder(1)
                    .build()
                    .store(units(stored, head * width, width))
                    .attend(units(queries, head * width, width));
            assertThat(units(together, head * width, width)).isEqualTo(alone);
        }
    }

    private static RealPatterns units(RealPatterns rows, int from, int count) {
        RealPatterns.Builder some = RealPatterns.builder(rows.count(), count);
        for (int row = 0; row < rows.count(); row++) {
            some.row(row, rows.row(row), from);
        }
        return some.build();
    }

    @PropertyTest
    void aBatchIsItsRows(Seed seed) {
        Trial trial = trial(seed);
        AttentionMemory memory = trial.parts.build().store(trial.patterns, trial.values);
        RealPatterns together = memory.attend(trial.queries);
        for (int query = 0; query < trial.queries.count(); query++) {
            assertClose(memory.attend((RealPatterns) trial.queries.range(query, query + 1)), (RealPatterns)
                    together.range(query, query + 1));
        }
        if (trial.queries.count() >= 8) {
            RealPatterns half = (RealPatterns) trial.queries.range(3, trial.queries.count());
            assertThat(memory.attend(half)).isEqualTo(together.range(3, trial.queries.count()));
        }
    }

    @PropertyTest
    void weightsAddUpToOne(Seed seed) {
        Trial trial = trial(seed);
        Attended attended = trial.parts
                .build()
                .store(trial.patterns, trial.values)
                .attend(trial.queries, AttentionOptions.plain().withWeights());
        for (RealPatterns weights : attended.weights().orElseThrow()) {
            for (int query = 0; query < weights.count(); query++) {
                double sum = 0;
                for (float weight : weights.row(query)) {
                    assertThat(weight).isBetween(0f, 1f + REORDERED);
                    sum += weight;
                }
                assertThat(sum).isCloseTo(1, within(1e-5));
            }
        }
    }

    /** Several workers, each task in a thread of the common pool, the last task first. */
    private record Backwards(int count) implements Workers {
        @Override
        public void forEach(int tasks, IntConsumer task) {
            CompletableFuture<?>[] running = IntStream.range(0, tasks)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> task.accept(tasks - 1 - number)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        }
    }

    @PropertyTest
    void workersChangeNoBit(Seed seed) {
        Trial trial = trial(seed);
        Attention attention = trial.parts.build();
        AttentionOptions options = AttentionOptions.plain().withWeights();
        Attended alone = attention.store(trial.patterns, trial.values).attend(trial.queries, options);
        Workers workers = new Backwards(3);
        Attended shared = attention
                .store(trial.patterns, trial.values, workers)
                .attend(trial.queries, options.withWorkers(workers));
        assertThat(shared.outputs()).isEqualTo(alone.outputs());
        assertThat(shared.weights()).isEqualTo(alone.weights());
    }

    /** One head without projections is a step of the dense memory: Ramsauer et al. 2021. */
    @PropertyTest
    void oneHeadWithoutProjectionsIsAStepOfTheDenseModel(Seed seed) {
        RandomStream random = seed.stream();
        int units = 1 + random.nextInt(40);
        double scale = 1 / Math.sqrt(units);
        RealPatterns patterns = Trial.gaussian(1 + random.nextInt(300), units, scale, seed.child("patterns"));
        RealPatterns cues = Trial.gaussian(1 + random.nextInt(40), units, scale, seed.child("cues"));
        double beta = 0.5 + 4 * random.nextDouble();
        RealPatterns step = (RealPatterns) new DenseModel(new Softmax(beta))
                .store(patterns, new Seed(0))
                .recall(Cues.of(cues), RecallOptions.of(1, new Seed(0)))
                .states();
        assertClose(Attention.builder(1).beta(beta).build().store(patterns).attend(cues), step);
    }

    /** And its updates, with values of their own, are steps of the dense memory of pairs, whose last one reads the value. */
    @PropertyTest
    void updatesOfOneHeadWithoutProjectionsAreStepsOfTheDenseModelOfPairs(Seed seed) {
        double scale = 1 / Math.sqrt(20);
        RealPatterns patterns = Trial.gaussian(30, 20, scale, seed.child("patterns"));
        RealPatterns values = Trial.gaussian(30, 7, 1, seed.child("values"));
        RealPatterns cues = Trial.gaussian(9, 20, scale, seed.child("cues"));
        RealPatterns read = (RealPatterns) new DenseModel(new Softmax(4))
                .with(FixedPointIteration.ofSteps(4))
                .store(patterns, values, new Seed(0))
                .recall(Cues.of(cues), RecallOptions.of(4, new Seed(0)))
                .states();
        Attention attention = Attention.builder(1).beta(4).updates(3, 0).build();
        assertClose(attention.store(patterns, values).attend(cues), read);
    }

    /** Z = softmax(beta R Y^T) Y W, with W_Q W_K^T = 1 and W = W_V W_O: Ramsauer et al. 2021, equation 10. */
    @PropertyTest
    void theIdentityOfAttentionAndRetrievalHolds(Seed seed) {
        Trial trial = new Trial(new Trial.Sizes(1, 12, 6, 12, 12, 12, 5), 11, 60, seed)
                .projectingValues(false)
                .projectingOutputs(false)
                .withBeta(0.7);
        RealPatterns raw = trial.patterns;
        double[][] maps = product(trial.exact.output, trial.exact.value);
        DoubleAttention retrieval = new DoubleAttention();
        retrieval.betas = new double[] {0.7};
        double[][] stored = DoubleAttention.numbers(raw);
        retrieval.attend(DoubleAttention.numbers(trial.queries), stored, stored);
        double[][] expected = new double[11][];
        for (int query = 0; query < 11; query++) {
            expected[query] = product(new double[][] {retrieval.outputs[query]}, transposed(maps))[0];
        }
        trial.exact.attend(DoubleAttention.numbers(trial.queries), stored, stored);
        for (int query = 0; query < 11; query++) {
            assertThat(trial.exact.outputs[query]).containsExactly(expected[query], within(1e-12));
        }
        Close.requireClose(trial.parts.build().store(raw).attend(trial.queries), expected);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int row = 0; row < a.length; row++) {
            for (int i = 0; i < b.length; i++) {
                for (int unit = 0; unit < b[0].length; unit++) {
                    product[row][unit] += a[row][i] * b[i][unit];
                }
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int row = 0; row < a.length; row++) {
            for (int unit = 0; unit < a[0].length; unit++) {
                transposed[unit][row] = a[row][unit];
            }
        }
        return transposed;
    }
}
