package dev.hopfield.runner.array;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.source.RandomBipolar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyArrayTest {

    @TempDir
    private Path folder;

    private static ReadArray read(NpyArray array) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        array.write(bytes);
        assertThat(array.bytes()).isEqualTo(bytes.size());
        return ReadArray.of(bytes.toByteArray());
    }

    @Test
    void writesBitsAsTheNumbersThatTheyAreReadAs() throws IOException {
        BitPatterns bits = BitPatterns.bipolar(new int[] {1, -1, 1}, new int[] {-1, -1, 1});
        assertThat(read(NpyArray.of(bits)))
                .isEqualTo(new ReadArray("|i1", List.of(2, 3), List.of(1.0, -1.0, 1.0, -1.0, -1.0, 1.0)));
        assertThat(read(NpyArray.of(bits.as(Encoding.BINARY))).values()).containsExactly(1.0, 0.0, 1.0, 0.0, 0.0, 1.0);
        assertThat(read(NpyArray.ofMask(bits)).type()).isEqualTo("|b1");
    }

    @Test
    void writesBitsBeyondTheFirstWord() throws IOException {
        BitPatterns bits = (BitPatterns) new RandomBipolar(131, 3, 0).draw(new Seed(1));
        ReadArray read = read(NpyArray.of(bits));
        for (int row = 0; row < 3; row++) {
            for (int unit = 0; unit < 131; unit++) {
                assertThat(read.row(row).get(unit)).isEqualTo(bits.value(row, unit));
            }
        }
    }

    @Test
    void writesRealNumbersBitByBit() throws IOException {
        RealPatterns reals = RealPatterns.of(new float[] {0.1f, -1e-30f}, new float[] {3e38f, 0});
        assertThat(read(NpyArray.of(reals)))
                .isEqualTo(new ReadArray(
                        "<f4", List.of(2, 2), List.of((double) 0.1f, (double) -1e-30f, (double) 3e38f, 0.0)));
        assertThat(read(NpyArray.of(new double[] {0.1, Double.NaN})))
                .isEqualTo(new ReadArray("<f8", List.of(2), List.of(0.1, Double.NaN)));
        assertThat(read(NpyArray.of(new int[] {7, -70_000})))
                .isEqualTo(new ReadArray("<i4", List.of(2), List.of(7.0, -70_000.0)));
    }

    @Test
    void writesArraysWithoutRows() throws IOException {
        assertThat(read(NpyArray.of(new double[0]))).isEqualTo(new ReadArray("<f8", List.of(0), List.of()));
        assertThat(read(NpyArray.of(BitPatterns.builder(Encoding.BIPOLAR, 0, 5).build()))
                        .shape())
                .containsExactly(0, 5);
    }

    @Test
    void keepsSeveralInOneFileInTheirOrder() throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("hebb.steps", NpyArray.of(new int[] {1, 2}));
        arrays.put("a", NpyArray.of(new double[] {0.5}));
        Path file = folder.resolve("a.npz");
        NpzFile.write(file, arrays);
        Map<String, ReadArray> read = ReadArray.all(file);
        assertThat(read.keySet()).containsExactly("hebb.steps", "a");
        assertThat(read.get("hebb.steps").values()).containsExactly(1.0, 2.0);
        Path again = folder.resolve("b.npz");
        NpzFile.write(again, arrays);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void leavesNothingHalfWrittenInTheFolderOfARun() throws IOException {
        Path drafts = Files.createDirectories(folder.resolve(".unfinished"));
        ArrayFolder arrays = new ArrayFolder(folder);
        arrays.keep(7, Map.of("a", NpyArray.of(new int[] {1})), drafts);
        arrays.keep(7, Map.of("a", NpyArray.of(new int[] {2})), drafts);
        assertThat(arrays.holds(7)).isTrue();
        assertThat(arrays.holds(8)).isFalse();
        assertThat(ReadArray.all(folder.resolve("arrays/000007.npz")).get("a").values())
                .containsExactly(2.0);
        assertThat(drafts).isEmptyDirectory();
    }
}
