package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which points a sweep has: zipped axes, points that are left out, samples. */
class SweepFormsTest {

    /** Six axes of a hundred values each. */
    private static final String TRILLION = IntStream.range(0, 6)
            .mapToObj(axis -> List.of(
                            "seed",
                            "patterns.count",
                            "patterns.units",
                            "recall.max-steps",
                            "cues.count",
                            "cues.corruption.fraction")
                    .get(axis))
            .map(path -> "  " + path + ": {from: " + (path.endsWith("fraction") ? "0, to: 0.99" : "1, to: 100")
                    + ", steps: 100}\n")
            .reduce("sweep:\n", String::concat);

    @TempDir
    private Path folder;

    private ResolvedExperiment load(String sweep) {
        return ExperimentFile.of(folder, ExperimentFile.SMALL + sweep).load();
    }

    private List<List<String>> points(String sweep) {
        return load(sweep).points().stream().map(GridPoint::values).toList();
    }

    private List<String> problems(String sweep) {
        return ExperimentFile.of(folder, ExperimentFile.SMALL + sweep).problems();
    }

    private static String inGrid(String... more) {
        return "sweep:\n  trials: [1, 2, 3]\n  patterns.count: [1, 2, 3]\n  " + String.join("\n  ", more) + "\n";
    }

    @Test
    void zipsAxesThatGoTogether() {
        ResolvedExperiment experiment =
                load("sweep:\n  zip: [{patterns.count: [1, 2], patterns.units: [10, 20]}]\n  trials: [1, 2]\n");
        assertThat(experiment.axes()).containsExactly("patterns.count", "patterns.units", "trials");
        assertThat(experiment.points().stream().map(GridPoint::values))
                .containsExactly(
                        List.of("1", "10", "1"),
                        List.of("1", "10", "2"),
                        List.of("2", "20", "1"),
                        List.of("2", "20", "2"));
        assertThat(ExperimentFile.recall(experiment.points().get(3))
                        .patterns()
                        .dimensions()
                        .get()
                        .units())
                .isEqualTo(20);
    }

    @Test
    void zipsRangesAndValuesThatRepeat() {
        assertThat(
                        points(
                                "sweep: {zip: [{patterns.count: {from: 1, to: 3, steps: 3}, cues.corruption: [flip, mask, flip]}]}"))
                .containsExactly(List.of("1", "flip"), List.of("2", "mask"), List.of("3", "flip"));
    }

    @Test
    void leavesOutWhereAllConditionsHold() {
        assertThat(points(inGrid("leave-out: [{trials: 1, patterns.count: [1, 2]}, {trials: 3}]")))
                .containsExactly(List.of("1", "3"), List.of("2", "1"), List.of("2", "2"), List.of("2", "3"));
    }

    @Test
    void leavesOutByBounds() {
        assertThat(points(inGrid("leave-out: [{trials: {above: 1}, patterns.count: {below: 3}}]")))
                .containsExactly(
                        List.of("1", "1"), List.of("1", "2"), List.of("1", "3"), List.of("2", "3"), List.of("3", "3"));
        assertThat(points(inGrid("leave-out: [{trials: {above: 1, below: 3}}, {patterns.count: {above: 1.5}}]")))
                .containsExactly(List.of("1", "1"), List.of("3", "1"));
    }

    @Test
    void leavesOutComponentsHoweverTheyAreWritten() {
        assertThat(points("sweep: {cues.corruption: [flip, {type: mask, fraction: 0.2}], trials: [1, 2],"
                        + " leave-out: [{cues.corruption: {fraction: 0.20, type: mask}, trials: 1},"
                        + " {cues.corruption: {type: flip}, trials: 2}]}"))
                .containsExactly(List.of("flip", "1"), List.of("{type: mask, fraction: 0.2}", "2"));
    }

    @Test
    void remarksWhatLeavesNothingOut() {
        assertThat(load(inGrid("leave-out: [{trials: 1}, {trials: 7}]")).notes())
                .containsExactly("no point of the sweep is as leave-out 2 says, so it leaves nothing out");
    }

    @Test
    void drawsFewPointsAmongMany() {
        List<List<String>> many = points(inGrid("sample: {points: 6, seed: 4}"));
        List<List<String>> few = points(inGrid("sample: {points: 3, seed: 4}"));
        assertThat(many).hasSize(6).doesNotHaveDuplicates().containsAll(few);
        assertThat(few).hasSize(3);
    }

    @Test
    void keepsTheOrderOfTheGridInASample() {
        List<List<String>> all = points(inGrid("sample: {points: 9, seed: 4}"));
        assertThat(all).isEqualTo(points(inGrid("")));
        assertThat(points(inGrid("sample: {points: 5, seed: 4}")))
                .isSubsetOf(all)
                .isSortedAccordingTo((one, other) -> Integer.compare(all.indexOf(one), all.indexOf(other)));
    }

    @Test
    void drawsOtherPointsWithAnotherSeedAndNothingElse() {
        List<List<String>> drawn = points(inGrid("sample: {points: 4, seed: 4}"));
        assertThat(points(inGrid("sample: {points: 4, seed: 5}"))).isNotEqualTo(drawn);
        assertThat(points("seed: 7\n" + inGrid("sample: {points: 4, seed: 4}"))).isEqualTo(drawn);
    }

    @Test
    void drawsFromWhatIsNotLeftOut() {
        assertThat(points(inGrid("leave-out: [{trials: [1, 2]}]", "sample: {points: 9, seed: 4}")))
                .containsExactly(List.of("3", "1"), List.of("3", "2"), List.of("3", "3"));
    }

    @Test
    void drawsEachPointOfAGridAboutEquallyOften() {
        int draws = 900;
        long first = IntStream.range(0, draws)
                .filter(seed -> Grid.of(
                                SweepReader.read(
                                        Reading.at("s: {a: [1, 2, 3], sample: {points: 1, seed: " + seed + "}}", "s"),
                                        new ArrayList<>()),
                                List.of())
                        .points(List.of())
                        .get(0)
                        .get("a")
                        .flow()
                        .equals("1"))
                .count();
        // Five standard deviations of a binomial count.
        assertThat(first).isBetween(300L - 71, 300L + 71);
    }

    @Test
    void samplesAGridThatCouldNotBeSpanned() {
        ResolvedExperiment experiment = load(TRILLION + "  sample: {points: 20, seed: 1}\n");
        assertThat(experiment.points()).hasSize(20);
        assertThat(experiment.notes())
                .contains("the points are a sample of the 1000000000000 that the sweep spans, drawn with seed 1");
    }

    @Test
    void refusesAGridThatCannotBeSpanned() {
        assertThat(problems(TRILLION)).singleElement().asString().endsWith(": the sweep spans more than 100000 points");
    }

    @Test
    void refusesASampleOfAGridOfWhichNearlyNothingIsLeft() {
        assertThat(problems(TRILLION + "  leave-out: [{seed: {above: 1}}, {cues.count: {above: 1}},"
                        + " {patterns.count: {above: 1}}, {recall.max-steps: {above: 1}}]\n"
                        + "  sample: {points: 90, seed: 1}\n"))
                .singleElement()
                .asString()
                .contains("of 1000000 points that were drawn, all but ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zip: 3 | 8: zip must be a list of maps, but is the number 3",
                "zip: [] | 8: zip must be a list of maps, but is empty",
                "zip: [{seed: [1, 2]}] | 9: axes that are zipped must be a map of at least two, but are a map of one",
                "zip: [{seed: [1, 2], cues.count: [1]}] | 24: zipped axes must have equally many values,"
                        + " but seed has 2 and cues.count has 1",
                "zip: [{seed: [1, 1], cues.count: [2, 2]}] | 20: the zipped axes take the values [1, 2] together twice",
                "zip: [{trials: [1, 2], cues.count: [2, 3]}] | 10: trials is swept twice, first at e.yaml:5:3",
                "zip: [{name: [a, b], cues.count: [2, 3]}] | 10: name cannot be swept",
                "leave-out: {trials: 1} | 14: leave-out must be a list of maps, but is a map of one",
                "leave-out: [] | 14: leave-out must be a list of maps, but is empty",
                "leave-out: [5] | 15: what is left out must be a map, but is the number 5",
                "leave-out: [{trails: 1}] | 16: trails is not swept, so no point can be left out by it",
                "leave-out: [{trials: []}] | 24: the values of trials are empty",
                "leave-out: [{trials: {}}] | 24: the bounds of trials: above is missing, as is below;"
                        + " give one of them, or both",
                "leave-out: [{trials: {over: 1}}] | 25: the bounds of trials: unknown key 'over'",
                "leave-out: [{trials: {above: 2, below: 1}}] | 42: the bounds of trials: below is 1.0;"
                        + " no number is above one bound and below a smaller one",
                "leave-out: [{trials: {above: 0}}] | 15: no point of the sweep is left",
                "sample: 3 | 11: the sample of the sweep: this must be a map, but is the number 3",
                "sample: {points: 0, seed: 1} | 20: the sample of the sweep: points must be at least 1"
                        + " and at most 100000, but is 0",
                "sample: {points: 1.5, seed: 1} | 20: the sample of the sweep: points must be a whole number"
                        + " up to 2147483647, but is the number 1.5",
                "sample: {points: 5} | 11: the sample of the sweep: seed is missing",
            })
    void refusesWhatHasNoMeaning(String form, String message) {
        assertThat(problems(inGrid(form))).containsExactly("e.yaml:7:" + message);
    }

    @Test
    void refusesBoundsOnWhatIsNoNumber() {
        assertThat(problems("sweep: {cues.corruption: [flip, mask], leave-out: [{cues.corruption: {above: 1}}]}"))
                .containsExactly(
                        "e.yaml:4:70: cues.corruption takes the value flip, which lies above and below nothing");
    }

    @Test
    void refusesASampleOfNothing() {
        assertThat(problems("sweep: {sample: {points: 5, seed: 1}}"))
                .containsExactly("e.yaml:4:17: there is nothing to draw from");
    }

    @Test
    void findsOtherProblemsBesideABrokenSample() {
        assertThat(problems(TRILLION + "  sample: {points: many}\nsead: 3\n")).hasSize(3);
    }
}
