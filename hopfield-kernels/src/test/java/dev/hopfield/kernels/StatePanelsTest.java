package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StatePanelsTest {

    private static final float[] STATES = {0, 1, 2, 3, 4, 5, 6};

    @Test
    void states_lie_side_by_side_unit_by_unit() {
        StatePanels panels = new StatePanels(3, 2, 2);
        panels.fill(STATES, 1, 3);
        assertThat(panels.panel(0)).containsExactly(1, 3, 2, 4);
    }

    @Test
    void lanes_that_are_left_over_hold_zeros() {
        StatePanels panels = new StatePanels(3, 2, 2);
        panels.fill(new float[] {9, 9, 9, 9, 9, 9, 9, 9}, 0, 4);
        panels.fill(STATES, 1, 3);
        assertThat(panels.panel(1)).containsExactly(5, 0, 6, 0);
    }

    @Test
    void a_state_by_itself_stays_as_it_is() {
        StatePanels panels = new StatePanels(2, 3, 1);
        panels.fill(STATES, 0, 2);
        assertThat(panels.panel(1)).containsExactly(3, 4, 5);
    }

    @Test
    void more_states_than_there_is_room_for_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatePanels(2, 1, 2).fill(STATES, 0, 3))
                .withMessageContaining("panels: 3 elements");
    }
}
