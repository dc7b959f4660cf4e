package dev.hopfield.api.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final List<String> AXES = List.of("patterns.count");
    private static final List<String> METRICS = List.of("overlap", "steps");

    @Test
    void keepsRowsInTheirOrder() {
        ResultTable.Row first = row(List.of("5"), List.of(1.0, 2.0));
        ResultTable.Row second = row(List.of("2"), List.of(Double.NaN, 2.0));
        assertThat(new ResultTable(AXES, METRICS, List.of(first, second)).rows())
                .containsExactly(first, second);
    }

    @Test
    void refusesARowThatLacksAMetric() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResultTable(AXES, METRICS, List.of(row(List.of("5"), List.of(1.0)))))
                .withMessageContaining("1 axis values and 1 metrics")
                .withMessageContaining("has 1 and 2");
    }

    @Test
    void refusesARowThatLacksAnAxisValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResultTable(AXES, METRICS, List.of(row(List.of(), List.of(1.0, 2.0)))))
                .withMessageContaining("0 axis values and 2 metrics");
    }

    @Test
    void isOfModelsUnlessToldOtherwise() {
        assertThat(new ResultTable(AXES, METRICS, List.of()).compared()).isEqualTo("model");
        assertThat(new ResultTable(AXES, "solver", METRICS, List.of()).compared())
                .isEqualTo("solver");
    }

    @Test
    void copiesWhatItIsGiven() {
        List<Double> values = new ArrayList<>(List.of(1.0, 2.0));
        ResultTable.Row row = row(List.of("5"), values);
        values.clear();
        assertThat(row.values()).containsExactly(1.0, 2.0);
    }

    private static ResultTable.Row row(List<String> point, List<Double> values) {
        return new ResultTable.Row(point, 0, "hebb", values, "");
    }
}
