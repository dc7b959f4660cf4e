package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void goesByGridPointThenByTrial() {
        Comparison first = Comparison.small().withTrials(2);
        Comparison second = Comparison.small().withTrials(3);
        List<Cell> cells = Comparison.cells(first, second);
        assertThat(cells)
                .extracting(cell -> cell.point().experiment().trials().max(), Cell::trial)
                .extracting(Object::toString)
                .containsExactly("(2, 0)", "(2, 1)", "(3, 0)", "(3, 1)", "(3, 2)");
    }
}
