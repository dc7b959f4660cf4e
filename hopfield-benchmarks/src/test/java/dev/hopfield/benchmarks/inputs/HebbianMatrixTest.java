package dev.hopfield.benchmarks.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HebbianMatrixTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 3", "65, 64", "64, 65", "100, 130"})
    void isTheSumOfProducts(int units, int count) {
        BitPatterns patterns = new BipolarInputs(units, count, 1, new Seed(3)).patterns();
        float[] matrix = new HebbianMatrix(patterns).asFloats(Workers.caller(), 0.5f);
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                float sum = 0;
                for (int pattern = 0; pattern < count && i != j; pattern++) {
                    sum += patterns.value(pattern, i) * patterns.value(pattern, j);
                }
                assertThat(matrix[i * units + j]).as("w of %d, %d", i, j).isEqualTo(0.5f * sum);
            }
        }
    }
}
