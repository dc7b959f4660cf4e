package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.config.RecallSettings;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.measure.Steps;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Echo;
import dev.hopfield.runner.toy.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {

    private static final Comparison SMALL = Comparison.small().withTrials(1);

    /** The numbers of the cells of each batch. */
    private static List<List<Integer>> numbers(int threads, Comparison... points) {
        return Batches.of(Comparison.cells(points), threads).stream()
                .map(batch -> batch.members().stream().map(Batch.Member::number).toList())
                .toList();
    }

    @Test
    void putsCellsTogetherThatDifferInWhatComesAfterStoring() {
        assertThat(numbers(
                        1,
                        SMALL,
                        SMALL.withCorruption(new Flip(0.3)),
                        SMALL.withRecall(new RecallSettings(7, true)),
                        SMALL.withMeasure(new Steps())))
                .containsExactly(List.of(0, 1, 2, 3));
    }

    @Test
    void keepsTrialsApart() {
        Comparison twice = SMALL.withTrials(2);
        assertThat(numbers(1, twice, twice.withCorruption(new Flip(0.3))))
                .containsExactly(List.of(0, 2), List.of(1, 3));
    }

    @Test
    void keepsCellsApartThatDrawOtherPatternsOrValues() {
        assertThat(numbers(1, SMALL, SMALL.withCount(3), SMALL.withValues(new RandomBipolar(9, 6, 0)), SMALL))
                .containsExactly(List.of(0, 3), List.of(1), List.of(2));
    }

    @Test
    void tellsEqualMemoriesFromOthers() {
        List<Batch.Member> members = Batches.of(
                        Comparison.cells(SMALL, SMALL.with("dice", echo(3)), SMALL.with("dice", echo(3))), 1)
                .get(0)
                .members();
        assertThat(members.get(0).memories().get(0))
                .isEqualTo(members.get(1).memories().get(0));
        assertThat(members.get(1).memories()).isEqualTo(members.get(2).memories());
        assertThat(members.get(0).memories().get(1))
                .isNotEqualTo(members.get(1).memories().get(1));
    }

    @Test
    void tellsEqualModelsOfOtherLabelsApart() {
        Comparison twins = SMALL.withModels(Map.of("one", echo(1), "other", echo(1)));
        List<Integer> memories =
                Batches.of(Comparison.cells(twins), 1).get(0).members().get(0).memories();
        assertThat(memories).doesNotHaveDuplicates();
    }

    private static Echo echo(double gain) {
        return new Echo(gain, new Turn.Straight(0));
    }

    /** Noise is the slower axis here: gains 1, 2 without noise, then with it. */
    @Test
    void bringsCellsOfEqualMemoriesNextToEachOther() {
        Comparison one = SMALL.with("swept", echo(1));
        Comparison two = SMALL.with("swept", echo(2));
        Flip noise = new Flip(0.3);
        assertThat(numbers(1, one, two, one.withCorruption(noise), two.withCorruption(noise)))
                .containsExactly(List.of(0, 2, 1, 3));
    }

    private static List<Integer> sizes(int batches, int threads) {
        Comparison many = SMALL.withTrials(batches);
        Comparison[] points = IntStream.range(0, 12)
                .mapToObj(i -> many.withCorruption(new Flip(i / 100.0)))
                .toArray(Comparison[]::new);
        return numbers(threads, points).stream().map(List::size).toList();
    }

    @Test
    void cutsBatchesThatAreTooFewForTheThreads() {
        assertThat(sizes(1, 1)).containsExactly(12);
        assertThat(sizes(1, 2)).containsExactly(6, 6);
        assertThat(sizes(1, 5)).containsExactly(2, 2, 3, 2, 3);
        assertThat(sizes(2, 3)).containsExactly(12, 6, 6);
    }

    @Test
    void cutsThoseOfTheLastTurnAlone() {
        assertThat(sizes(4, 2)).containsExactly(12, 12, 12, 12);
        assertThat(sizes(5, 2)).containsExactly(12, 12, 12, 12, 6, 6);
        assertThat(sizes(5, 3)).containsExactly(12, 12, 12, 12, 6, 6);
    }

    @Test
    void cutsNoCell() {
        assertThat(sizes(1, 100)).hasSize(12).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "7, 4", "2, 30"})
    void leavesNoCellOut(int trials, int threads) {
        Comparison some = SMALL.withTrials(trials);
        List<Integer> all = new ArrayList<>();
        numbers(threads, some, some.withCount(3), some.withCorruption(new Flip(0.4)))
                .forEach(all::addAll);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 3 * trials).boxed().toList());
    }

    @Test
    void putsSearchesOfTheSameInstanceTogether() {
        Search search = Search.small().withTrials(1);
        List<Batch> batches = Batches.of(Search.cells(search, search.withStarts(3)), 1);
        assertThat(batches).hasSize(1);
        assertThat(batches.get(0).members())
                .allMatch(member -> member.memories().isEmpty());
    }
}
