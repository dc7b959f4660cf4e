package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    @Test
    void showsAPlainComparison() {
        ComparisonTable table = new ComparisonTable(
                Summary.of(Results.plain(), Set.of()),
                List.of(List.of("overlap"), List.of("steps")),
                List.of(),
                Map.of(),
                Optional.empty());
        assertThat(table.text(Emphasis.MARK)).isEqualTo("""
                        all metrics: mean and half its 95 % interval

                          model               overlap          steps
                          hebb           0.750 ±3.177  3.000 ±12.706
                          a-longer-name  0.250 ±0.000   1.000 ±0.000

                        """);
    }

    @Test
    void showsASweepPointByPointAndThenEveryMetric() {
        ComparisonTable table = new ComparisonTable(
                Summary.of(Results.swept(), Set.of()),
                List.of(List.of("overlap"), List.of("energy"), List.of("verdict-target", "verdict-cycle")),
                List.of(),
                Map.of(),
                Optional.empty());
        assertThat(table.text(Emphasis.MARK)).isEqualTo("""
                        overlap: mean and half its 95 % interval at each point

                          patterns.count  cues.corruption                      hebb          mute
                          2               flip                         0.875 ±1.588  0.375 ±1.588
                          10              {type: mask, fraction: 0.3}  0.200 ±1.271         0.333

                        all metrics: mean over all points

                          model  overlap  energy
                          hebb     0.537  -2.250
                          mute     0.354       -

                        verdict: mean over all points

                          model  target  cycle
                          hebb    0.375  0.000
                          mute    0.250  0.000

                        """);
    }

    /** The tables of one metric with several columns, of a single model. */
    private static String single(List<String> columns, Double... values) {
        ResultTable results = new ResultTable(List.of(), columns, List.of(Results.row(List.of(), 0, "hebb", values)));
        return new ComparisonTable(
                        Summary.of(results, Set.of()), List.of(columns), List.of(), Map.of(), Optional.empty())
                .text(Emphasis.MARK);
    }

    @Test
    void putsTheoryBesideWhatIsMeasured() {
        Summary summary = Summary.of(Results.swept(), Set.of());
        List<String> two = List.of("2", "flip");
        String text = new ComparisonTable(
                        summary,
                        List.of(List.of("overlap")),
                        List.of("ags-overlap"),
                        Map.of(two, List.of(0.9968), List.of("10", "{type: mask, fraction: 0.3}"), List.of(Double.NaN)),
                        Optional.empty())
                .text(Emphasis.MARK);
        assertThat(text.lines().map(String::strip).map(line -> line.replaceAll(" {2,}", "  ")))
                .contains("overlap: mean and half its 95 % interval at each point, beside theory")
                .contains("patterns.count  cues.corruption  hebb  mute  ags-overlap")
                .anyMatch(line -> line.startsWith("2  flip") && line.endsWith("0.997"))
                .anyMatch(line -> line.startsWith("10  {type") && line.endsWith("  -"));
    }

    @Test
    void showsTheoryWithoutASweepToo() {
        String text = new ComparisonTable(
                        Summary.of(Results.plain(), Set.of()),
                        List.of(List.of("overlap")),
                        List.of("gardner-kappa"),
                        Map.of(List.of(), List.of(1.0343)),
                        Optional.empty())
                .text(Emphasis.MARK);
        assertThat(text).contains("theory\n\n  gardner-kappa\n          1.034\n");
    }

    @Test
    void leavesOutWhatNeverOccursWhereColumnsAreMany() {
        List<String> columns = List.of("v-a", "v-b", "v-c", "v-d", "v-e", "v-f", "v-g");
        assertThat(single(columns, 0.0, 0.25, 0.0, 0.0, 0.75, 0.0, 0.0)).isEqualTo("""
                        v: mean and half its 95 % interval

                          model      b      e
                          hebb   0.250  0.750

                        """);
    }

    @Test
    void namesAColumnThatIsCalledLikeItsMetric() {
        assertThat(single(List.of("basin", "basin-low", "basin-high"), 0.25, 0.0, 0.5))
                .isEqualTo("""
                        basin: mean and half its 95 % interval

                          model  basin    low   high
                          hebb   0.250  0.000  0.500

                        """);
    }

    @Test
    void showsThatAMetricHasNothingToMeasure() {
        assertThat(single(List.of("average-overlap", "average-q"), Double.NaN, Double.NaN))
                .isEqualTo("""
                        average: mean and half its 95 % interval

                          model  overlap  q
                          hebb         -  -

                        """);
    }

    @Test
    void namesColumnsInFullThatHaveNothingInCommon() {
        assertThat(single(List.of("gain", "gains-lost"), 1.0, 2.0)).isEqualTo("""
                        gain, gains-lost: mean and half its 95 % interval

                          model   gain  gains-lost
                          hebb   1.000       2.000

                        """);
    }

    private static ComparisonTable table(ResultTable results, Better better) {
        return new ComparisonTable(
                Summary.of(results, Set.of()),
                List.of(List.of("overlap")),
                List.of(),
                Map.of(),
                Leaders.of(results, "overlap", better));
    }

    @Test
    void marksTheBestOfEachPointAndCountsThem() {
        assertThat(table(Results.swept(), Better.HIGHER).text(Emphasis.MARK)).startsWith("""
                        overlap: mean and half its 95 % interval at each point; * is best, or cannot be told from it

                          patterns.count  cues.corruption                       hebb          mute
                          2               flip                         *0.875 ±1.588  0.375 ±1.588
                          10              {type: mask, fraction: 0.3}  *0.200 ±1.271         0.333

                        best by overlap, of 2 points: alone, or with others that cannot be told apart

                          model  alone  with others
                          hebb       2            0
                          mute       0            0

                        """);
    }

    @Test
    void printsTheBestInBoldOnATerminal() {
        String text = table(Results.swept(), Better.HIGHER).text(Emphasis.BOLD);
        assertThat(text)
                .contains("; \u001b[1mbold\u001b[0m is best")
                .contains("flip                         \u001b[1m0.875 ±1.588\u001b[0m  0.375 ±1.588\n")
                .contains("\u001b[1m0.200 ±1.271\u001b[0m         0.333\n")
                .doesNotContain("*");
    }

    @Test
    void marksTheBestWithoutASweepToo() {
        assertThat(table(Results.plain(), Better.LOWER).text(Emphasis.MARK)).isEqualTo("""
                        all metrics: mean and half its 95 % interval; * is best, or cannot be told from it by overlap

                          model                overlap
                          hebb            0.750 ±3.177
                          a-longer-name  *0.250 ±0.000

                        """);
    }

    @Test
    void saysThatASingleDrawMayBeChance() {
        ResultTable results = new ResultTable(
                List.of("patterns.count"),
                List.of("overlap"),
                List.of(
                        Results.row(List.of("2"), 0, "hebb", 0.5),
                        Results.row(List.of("2"), 0, "exp", 1.0),
                        Results.row(List.of("5"), 0, "hebb", 0.5),
                        Results.row(List.of("5"), 0, "exp", 0.5)));
        assertThat(table(results, Better.HIGHER).text(Emphasis.MARK)).startsWith("""
                        overlap: mean and half its 95 % interval at each point; * is best in the only draw, which may be chance

                          patterns.count    hebb     exp
                          2                0.500  *1.000
                          5               *0.500  *0.500

                        best by overlap, of 2 points: alone, or with others that have the same number

                          model  alone  with others
                          hebb       0            1
                          exp        1            1

                        """);
    }
}
