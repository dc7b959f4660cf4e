package dev.hopfield.dense.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that numpy wrote: {@code hopfield-benchmarks/golden.py} tells how. */
class NumpyFilesTest {

    private static final float[] NUMBERS = {1.5f, -2, 0.25f, 4, 5.5f, -65504};

    private static WeightFile open(String name) throws IOException, URISyntaxException {
        return WeightFile.open(Path.of(NumpyFilesTest.class.getResource(name).toURI()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy.npz", "numpy-deflated.npz"})
    void everyFormatOrderAndLayoutHasTheSameNumbers(String name) throws IOException, URISyntaxException {
        WeightFile file = open(name);
        int read = 0;
        for (String tensor : file.names()) {
            if (!tensor.equals("counts")) {
                assertThat(file.tensor(tensor).ofShape(2, 3).values())
                        .as(tensor)
                        .containsExactly(NUMBERS);
                read++;
            }
        }
        assertThat(read).isEqualTo(12);
    }

    @Test
    void wholeNumbersAreNamed() throws IOException, URISyntaxException {
        WeightFile file = open("numpy-deflated.npz");
        assertThatThrownBy(() -> file.tensor("counts"))
                .isInstanceOf(InvalidData.class)
                .hasMessageContainingAll("tensor 'counts'", "'<i8'");
    }

    @Test
    void oneArrayIsCalledLikeItsFile() throws IOException, URISyntaxException {
        WeightFile file = open("numpy.npy");
        assertThat(file.names()).containsExactly("numpy");
        assertThat(file.tensor("numpy").ofShape(1, 2, 3).values()).containsExactly(NUMBERS);
    }
}
