package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptiveAxesTest {

    private static final String SEARCH = "search: {axis: patterns.count, metric: overlap, crosses: 0.5}\n";
    private static final String REFINE = "refine: {metric: overlap, crosses: 0.5}\n";

    @TempDir
    private Path folder;

    private String refusal(String text) {
        return ExperimentFile.of(folder, ExperimentFile.SMALL + text).refusal().getMessage();
    }

    private ResolvedExperiment load(String text) {
        return ExperimentFile.of(folder, ExperimentFile.SMALL + text).load();
    }

    @Test
    void takesTrialsAsANumberOrAPrecision() {
        assertThat(load("trials: 7").common().trials()).isEqualTo(Trials.of(7));
        Trials trials =
                load("trials: {until: 0.01, of: steps, max: 400}").common().trials();
        assertThat(trials).isEqualTo(new Trials(400, Optional.of(0.01), Optional.of("steps"), 10));
        assertThat(trials.first()).isEqualTo(10);
        assertThat(load("trials: {until: 0.01, max: 4}").common().trials().first())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "many; trials must be a whole number",
                "0; trials must be at least 1, but is 0",
                "[1, 2]; trials must be a map or one value, but is a list",
                "{until: 0.1}; trials.max is missing",
                "{max: 9, until: 0}; trials.until must be greater than 0",
                "{max: 9, of: overlap}; of is 'overlap'; say how well: until: 0.01",
                "{max: 9, min: 4}; min is 4; say how well",
                "{max: 1, until: 0.1}; max is 1; the width of an interval takes at least 2 draws",
                "{max: 9, until: 0.1, min: 1}; trials.min must be at least 2",
                "{max: 9, until: 0.1, of: luck}; trials is about 'luck', which is not measured; what is measured: energy, exact",
                "{max: 9, untill: 0.1}; unknown key 'trials.untill'"
            })
    void refusesTrialsThatMeanNothing(String trials, String message) {
        assertThat(refusal("trials: " + trials)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{patterns.units: [8, 16]}; search.axis is patterns.count, which is not swept",
                "{patterns.count: [1, 3, 2]}; the values of patterns.count are no numbers in ascending or descending order",
                "{zip: [{patterns.count: [1, 2], patterns.units: [8, 9]}]}; search needs axes that stand alone",
                "{patterns.count: [1, 2, 3], sample: {points: 2, seed: 1}}; but this one is sampled"
            })
    void refusesToSearchWhatIsNoLine(String sweep, String message) {
        assertThat(refusal(SEARCH + "sweep: " + sweep)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{cues.corruption: [flip, mask]}; no axis of numbers is swept, so there is nothing to refine",
                "{patterns.count: [1, 3, 2]}; the values of patterns.count are neither ascending nor descending",
                "{zip: [{patterns.count: [1, 2], patterns.units: [8, 9]}]}; refine needs axes that stand alone",
                "{patterns.count: [1, 2, 3], sample: {points: 2, seed: 1}}; but this one is sampled"
            })
    void refusesToRefineWhatIsNoMap(String sweep, String message) {
        assertThat(refusal(REFINE + "sweep: " + sweep)).contains(message);
    }

    @Test
    void refusesToSearchWithoutASweep() {
        assertThat(refusal(SEARCH)).contains("search.axis is patterns.count, which is not swept");
    }

    @Test
    void refusesWhatIsNotMeasured() {
        assertThat(refusal("sweep: {patterns.count: [1, 2]}\n" + SEARCH.replace("overlap", "luck")))
                .contains("search is about 'luck', which is not measured");
        assertThat(refusal("sweep: {patterns.count: [1, 2]}\n" + REFINE.replace("overlap", "luck")))
                .contains("refine is about 'luck', which is not measured");
    }

    @Test
    void refusesASearchBesideARefinement() {
        assertThat(refusal("sweep: {patterns.count: [1, 2]}\n" + SEARCH + REFINE))
                .contains("refine is there beside search; leave one of them out");
    }

    @Test
    void sweepsPartsOfTrialsButNotOfASearch() {
        assertThat(load("trials: 3\nsweep: {trials.max: [4, 5]}").points())
                .extracting(point -> point.experiment().trials().max())
                .containsExactly(4, 5);
        assertThat(refusal(SEARCH + "sweep: {patterns.count: [1, 2], search.crosses: [1, 2]}"))
                .contains("search.crosses cannot be swept");
    }

    @Test
    void setsAPartOfTrialsFromOutside() {
        assertThat(ExperimentFile.of(folder, ExperimentFile.SMALL + "trials: 30")
                        .load("trials.until=0.1")
                        .common()
                        .trials())
                .isEqualTo(new Trials(30, Optional.of(0.1), Optional.empty(), 10));
    }
}
