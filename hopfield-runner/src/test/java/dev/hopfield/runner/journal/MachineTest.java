package dev.hopfield.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void isTheSameThroughoutAProcess() {
        assertThat(Machine.here())
                .isEqualTo(Machine.here())
                .containsKeys("java", "vm", "os", "architecture", "cores", "memory-bytes");
    }

    @Test
    void namesTheFirstProcessor() {
        assertThat(Machine.model(List.of(
                        "processor\t: 0",
                        "model name\t: Intel(R)  Xeon(R) Gold",
                        "",
                        "processor\t: 1",
                        "model name\t: another")))
                .contains("Intel(R) Xeon(R) Gold");
    }

    @Test
    void tellsTheNumbersOfAProcessorWithoutAName() {
        assertThat(Machine.model(List.of("processor : 0", "CPU implementer : 0x41", "CPU part : 0xd0c")))
                .contains("implementer 0x41, part 0xd0c");
        assertThat(Machine.model(List.of("processor : 0"))).isEmpty();
    }
}
