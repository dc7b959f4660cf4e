package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.Better;
import dev.hopfield.runner.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryTest {

    private static final Summary SWEPT = Summary.of(Results.swept(), Set.of());

    @Test
    void hasAGroupForEachPointAndModelInOrder() {
        assertThat(SWEPT.groups())
                .extracting(group -> group.point().get(0) + " " + group.label())
                .containsExactly("2 hebb", "2 mute", "10 hebb", "10 mute");
    }

    @Test
    void takesTheMeanOverTrials() {
        assertThat(SWEPT.groups().get(0).estimates())
                .containsExactly(
                        Estimate.ofMean(1, 0.75),
                        Estimate.ofMean(-2, -3),
                        Estimate.ofMean(1, 0.5),
                        Estimate.ofMean(0, 0));
    }

    @Test
    void leavesOutFailedTrials() {
        assertThat(SWEPT.groups().get(3).estimates().get(0).count()).isEqualTo(1);
    }

    @Test
    void countsNothingWhereNothingWasMeasured() {
        assertThat(SWEPT.groups().get(1).estimates().get(1).count()).isZero();
    }

    @Test
    void isWrittenWithOneLineForEachMetric() {
        assertThat(Summary.of(Results.plain(), Set.of()).header())
                .containsExactly("model", "metric", "mean", "low", "high", "n", "min", "q25", "median", "q75", "max");
        assertThat(Summary.of(Results.plain(), Set.of()).lines())
                .hasSize(4)
                .contains(List.of(
                        "a-longer-name",
                        "overlap",
                        "0.25",
                        "0.25",
                        "0.25",
                        "2",
                        "0.25",
                        "0.25",
                        "0.25",
                        "0.25",
                        "0.25"));
    }

    @Test
    void isWrittenWithEmptyFieldsWhereThereIsNothing() {
        assertThat(SWEPT.lines())
                .contains(List.of("2", "flip", "mute", "energy", "", "", "", "0", "", "", "", "", ""))
                .contains(List.of(
                        "10",
                        "{type: mask, fraction: 0.3}",
                        "mute",
                        "overlap",
                        "0.3333333333333333",
                        "",
                        "",
                        "1",
                        "0.3333333333333333",
                        "0.3333333333333333",
                        "0.3333333333333333",
                        "0.3333333333333333",
                        "0.3333333333333333"));
    }

    @Test
    void hasIntervalsOfProportionsForShares() {
        Summary summary = Summary.of(Results.swept(), Set.of("verdict-target"));
        assertThat(summary.groups().get(0).estimates().get(2)).isEqualTo(Estimate.ofShares(1, 0.5));
        assertThat(summary.groups().get(0).estimates().get(0)).isEqualTo(Estimate.ofMean(1, 0.75));
    }

    @Test
    void isJsonThatParses() {
        JsonNode json = JsonMapper.shared().readTree(JsonText.of(SWEPT, Optional.empty()));
        assertThat(json.size()).isEqualTo(16);
        JsonNode first = json.get(0);
        assertThat(first.get("point").get("patterns.count").asString()).isEqualTo("2");
        assertThat(first.get("model").asString()).isEqualTo("hebb");
        assertThat(first.get("metric").asString()).isEqualTo("overlap");
        assertThat(first.get("mean").asDouble()).isEqualTo(0.875);
        assertThat(first.get("n").asInt()).isEqualTo(2);
    }

    @Test
    void isJsonThatSaysWhoIsBestByTheFirstMetric() {
        Optional<Leaders> leaders = Leaders.of(Results.swept(), "overlap", Better.HIGHER);
        JsonNode json = JsonMapper.shared().readTree(JsonText.of(SWEPT, leaders));
        assertThat(json.get(0).get("best").asBoolean()).isTrue();
        assertThat(json.get(4).get("model").asString()).isEqualTo("mute");
        assertThat(json.get(4).get("best").asBoolean()).isFalse();
        assertThat(json.get(1).get("metric").asString()).isEqualTo("energy");
        assertThat(json.get(1).has("best")).isFalse();
    }

    @Test
    void isJsonWithNullWhereThereIsNothing() {
        JsonNode json = JsonMapper.shared().readTree(JsonText.of(SWEPT, Optional.empty()));
        assertThat(json.get(5).get("metric").asString()).isEqualTo("energy");
        assertThat(json.get(5).get("mean").isNull()).isTrue();
        assertThat(json.get(12).get("low").isNull()).isTrue();
    }
}
