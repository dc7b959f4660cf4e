package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionExampleTest {

    @Test
    void aTrainedModuleAnswers() throws IOException, URISyntaxException {
        Path file = Path.of(getClass().getResource("plain.safetensors").toURI());
        RealPatterns tokens = Trial.gaussian(10, 16, 1, new Seed(1));
        RealPatterns outputs = AttentionExample.transformer(file, tokens);
        assertThat(outputs.count()).isEqualTo(10);
        assertThat(outputs.units()).isEqualTo(16);
    }

    @Test
    void noisyKeysRecallTheirValues() {
        RealPatterns keys = Trial.gaussian(50, 30, 1, new Seed(2));
        RealPatterns values = Trial.gaussian(50, 3, 1, new Seed(3));
        RealPatterns noise = Trial.gaussian(50, 30, 0.3, new Seed(4));
        RealPatterns.Builder noisy = RealPatterns.builder(50, 30);
        for (int row = 0; row < 50; row++) {
            for (int unit = 0; unit < 30; unit++) {
                noisy.set(row, unit, keys.value(row, unit) + noise.value(row, unit));
            }
        }
        RealPatterns recalled = AttentionExample.association(keys, values, noisy.build());
        for (int row = 0; row < 50; row++) {
            assertThat(recalled.row(row)).containsExactly(values.row(row), within(1e-5f));
        }
    }

    @Test
    void bagsBecomeRows() {
        Attention attention = Attention.builder(2).build();
        RealPatterns queries = Trial.gaussian(3, 4, 1, new Seed(5));
        List<RealPatterns> bags = List.of(Trial.gaussian(7, 4, 1, new Seed(6)), Trial.gaussian(2, 4, 1, new Seed(7)));
        RealPatterns rows = AttentionExample.pooling(attention, queries, bags);
        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.units()).isEqualTo(12);
    }
}
