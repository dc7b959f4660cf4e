package dev.hopfield.benchmarks.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloatFileTest {

    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) {
        // More than one chunk, and not a whole number of them.
        float[] values = new float[(1 << 18) + 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = i - 0.25f;
        }
        FloatFile file = FloatFile.of(folder.resolve("values"), values, 1);
        assertThat(FloatFile.read(file.path())).isEqualTo(values);
    }

    @Test
    void aFolderGoesWithItsFiles(@TempDir Path folder) throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        FloatFile.of(inner.resolve("values"), new float[] {1}, 1);
        FloatFile.deleteFolder(inner);
        assertThat(inner).doesNotExist();
    }
}
