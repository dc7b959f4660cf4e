package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    @Test
    void showsAPlainComparison() {
        ComparisonTable table =
                new ComparisonTable(Summary.of(Results.plain()), List.of(List.of("overlap"), List.of("steps")));
        assertThat(table.text()).isEqualTo("""
                        all metrics: mean and half its 95 % interval

                          model               overlap          steps
                          hebb           0.750 ±3.177  3.000 ±12.706
                          a-longer-name  0.250 ±0.000   1.000 ±0.000

                        """);
    }

    @Test
    void showsASweepPointByPointAndThenEveryMetric() {
        ComparisonTable table = new ComparisonTable(
                Summary.of(Results.swept()),
                List.of(List.of("overlap"), List.of("energy"), List.of("verdict-target", "verdict-cycle")));
        assertThat(table.text()).isEqualTo("""
                        overlap: mean and half its 95 % interval at each point

                          patterns.count  cues.corruption                      hebb          mute
                          2               flip                         0.875 ±1.588  0.375 ±1.588
                          10              {type: mask, fraction: 0.3}  0.200 ±1.271         0.333

                        all metrics: mean over all points

                          model  overlap  energy
                          hebb     0.537  -2.250
                          mute     0.354       -

                        verdict: mean over all points

                          model  target
                          hebb    0.375
                          mute    0.250

                        """);
    }
}
