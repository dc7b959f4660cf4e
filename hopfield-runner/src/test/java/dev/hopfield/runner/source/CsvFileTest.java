package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final Optional<Integer> ALL = Optional.empty();

    @TempDir
    private Path folder;

    private CsvFile file(String text, Encoding encoding) throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), text);
        return new CsvFile(file.toString(), false, encoding, ALL, false);
    }

    private Patterns draw(String text, Encoding encoding) throws IOException {
        return file(text, encoding).draw(Agreement.SEED);
    }

    private Patterns draw(CsvFile csv, Optional<Integer> count, boolean shuffle) throws IOException {
        return new CsvFile(csv.file(), csv.header(), csv.encoding(), count, shuffle).draw(Agreement.SEED);
    }

    private void assertRefused(String text, Encoding encoding, String where, String problem) {
        assertThatThrownBy(() -> draw(text, encoding))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder.resolve("p.csv") + where + ": " + problem);
    }

    @Test
    void readsRealNumbers() throws IOException {
        assertThat(draw("1,-0.5,2e-3\n0, 7 ,.25\n", Encoding.REAL))
                .isEqualTo(RealPatterns.of(new float[] {1, -0.5f, 0.002f}, new float[] {0, 7, 0.25f}));
    }

    @Test
    void readsBipolarBits() throws IOException {
        assertThat(draw("1,-1\n-1,+1.0\n", Encoding.BIPOLAR))
                .isEqualTo(BitPatterns.bipolar(new int[] {1, -1}, new int[] {-1, 1}));
    }

    @Test
    void readsBinaryBits() throws IOException {
        assertThat(draw("1,0\n0,1\n", Encoding.BINARY))
                .isEqualTo(BitPatterns.bipolar(new int[] {1, -1}, new int[] {-1, 1})
                        .as(Encoding.BINARY));
    }

    @Test
    void skipsAHeader() throws IOException {
        CsvFile csv = file("a,b\n1,2\n", Encoding.REAL);
        assertThat(new CsvFile(csv.file(), true, Encoding.REAL, ALL, false).draw(Agreement.SEED))
                .isEqualTo(RealPatterns.of(new float[] {1, 2}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2\n3,4", "1,2\r\n3,4\r\n", "1,2\n\n3,4\n", "\"1\",\"2\"\n3,4\n", "\ufeff1,2\n3,4\n"})
    void readsWhateverProgramsWrite(String text) throws IOException {
        assertThat(draw(text, Encoding.REAL)).isEqualTo(RealPatterns.of(new float[] {1, 2}, new float[] {3, 4}));
    }

    @Test
    void refusesWordsAndPointsAtThem() {
        assertRefused("1,2\n3,x\n", Encoding.REAL, ":2, column 2", "'x' is no number");
    }

    @ParameterizedTest
    @CsvSource({"BIPOLAR, 0", "BIPOLAR, 0.5", "BINARY, -1", "BINARY, 2", "REAL, 1e99"})
    void refusesValuesThatTheEncodingDoesNotHave(Encoding encoding, String value) {
        assertRefused("1,1\n1," + value + "\n", encoding, ":2, column 2", value + " is no ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "1f", "0x1p3", "NaN", "Infinity", ""})
    void refusesNumbersThatOnlyJavaWrites(String value) {
        assertRefused("1,1\n1," + value + "\n", Encoding.REAL, ":2, column 2", "'" + value + "' is no number");
    }

    @Test
    void refusesLinesOfDifferentLengths() {
        assertRefused("1,2\n3\n", Encoding.REAL, ":2", "this line has 1 values, but the first has 2");
    }

    @Test
    void refusesTextBehindAQuote() {
        assertRefused("1,\"2\"3\n", Encoding.REAL, "", "it is not CSV: ");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        CsvFile csv = file("1,2\n", Encoding.REAL);
        Files.write(Path.of(csv.file()), new byte[] {'1', ',', (byte) 0xff, '\n'});
        assertThatThrownBy(() -> csv.draw(Agreement.SEED))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(csv.file());
    }

    @Test
    void refusesAFileWithoutPatterns() {
        assertRefused("", Encoding.REAL, "", "it holds no patterns");
    }

    @Test
    void refusesACountThatIsTooLarge() throws IOException {
        CsvFile csv = file("1,2\n3,4\n", Encoding.REAL);
        assertThatThrownBy(() -> draw(csv, Optional.of(3), false))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(csv.file() + ": it has 2 patterns, but count is 3");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> new CsvFile(folder.resolve("gone.csv").toString(), false, Encoding.REAL, ALL, false)
                        .draw(Agreement.SEED))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void takesTheFirstLinesInTheirOrder() throws IOException {
        CsvFile csv = file("1\n2\n3\n", Encoding.REAL);
        assertThat(draw(csv, Optional.of(2), false)).isEqualTo(RealPatterns.of(new float[] {1}, new float[] {2}));
    }

    @Test
    void nestsWhenShuffled() throws IOException {
        String lines = IntStream.range(0, 50).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        CsvFile csv = file(lines, Encoding.REAL);
        assertThat(draw(csv, Optional.of(5), true))
                .isEqualTo(draw(csv, ALL, true).first(5));
        assertThat(draw(csv, Optional.of(5), true)).isNotEqualTo(draw(csv, Optional.of(5), false));
    }
}
