package dev.hopfield.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.execute.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve(Journal.NAME);
    }

    private void write(CellRecord... cells) throws IOException {
        Files.deleteIfExists(file);
        Path unfinished = Files.createDirectories(folder.resolve("unfinished"));
        try (JournalWriter journal = JournalWriter.begin(folder, unfinished, Records.header())) {
            Arrays.asList(cells).forEach(journal::add);
        }
    }

    @Test
    void givesTheHeaderBack() throws IOException {
        write();
        assertThat(Journal.read(folder).header()).isEqualTo(Records.header());
        assertThat(Journal.read(folder).cells()).isEmpty();
    }

    @Test
    void givesEveryBitOfACellBack() throws IOException {
        write(Records.full(5));
        CellRecord cell = Journal.read(folder).cells().get(5);
        RowResult row = cell.rows().get(0);
        RowResult written = Records.full(5).rows().get(0);
        assertThat(row.values())
                .extracting(Double::doubleToRawLongBits)
                .isEqualTo(written.values().stream()
                        .map(Double::doubleToRawLongBits)
                        .toList());
        assertThat(row.notes()).isEqualTo(written.notes());
        assertThat(row.nanos()).isEqualTo(written.nanos());
        Trace trace = row.traces().get(0);
        assertThat(List.of(trace.start(), trace.length(), trace.step(1))).containsExactly(3, 2, 7);
        assertThat(trace.energy(0)).isEqualTo(-1.5);
        assertThat(trace.energy(1)).isNaN();
        assertThat(cell.rows().get(1)).isEqualTo(Records.full(5).rows().get(1));
        assertThat(cell.notes()).containsExactly("one was cut off");
    }

    @Test
    void countsWhatACutLeavesOfARecordAsNeverWritten() throws IOException {
        write(Records.full(0));
        long first = Files.size(file);
        write(Records.full(0), Records.full(1));
        byte[] whole = Files.readAllBytes(file);
        for (int length = (int) first; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(Journal.read(folder).cells()).as("%d bytes", length).containsOnlyKeys(0);
            assertThat(Journal.read(folder).length()).as("%d bytes", length).isEqualTo(first);
        }
    }

    @Test
    void countsARecordWithAFlippedBitAndAllAfterItAsNeverWritten() throws IOException {
        write(Records.full(0));
        long first = Files.size(file);
        write(Records.full(0), Records.full(1));
        int second = (int) Files.size(file);
        write(Records.full(0), Records.full(1), Records.full(2));
        byte[] whole = Files.readAllBytes(file);
        for (int place = (int) first; place < second; place++) {
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << place % Byte.SIZE);
            Files.write(file, flipped);
            assertThat(Journal.read(folder).cells()).as("byte %d", place).containsOnlyKeys(0);
        }
    }

    @Test
    void takesATailOfZerosForNothing() throws IOException {
        write(Records.small(0));
        long length = Files.size(file);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) length + 4096));
        assertThat(Journal.read(folder).cells()).containsOnlyKeys(0);
        assertThat(Journal.read(folder).length()).isEqualTo(length);
    }

    @Test
    void writesOnAfterTheLastSoundRecord() throws IOException {
        write(Records.small(0), Records.small(1));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));
        try (JournalWriter journal = JournalWriter.resume(folder, Journal.read(folder))) {
            journal.add(Records.small(2));
            assertThat(journal.added()).isOne();
        }
        assertThat(Journal.read(folder).cells()).containsOnlyKeys(0, 2);
        assertThat(Journal.read(folder).length()).isEqualTo(Files.size(file));
    }

    @Test
    void refusesADamagedHeader() throws IOException {
        write();
        int header = (int) Files.size(file);
        write(Records.small(0));
        byte[] whole = Files.readAllBytes(file);
        for (int place = 0; place < header; place++) {
            byte[] flipped = whole.clone();
            flipped[place] ^= 1;
            Files.write(file, flipped);
            assertThatThrownBy(() -> Journal.read(folder))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            error -> assertThat(error.exitCode()).isEqualTo(ExitCode.BAD_DATA))
                    .hasMessageStartingWith(file + ": it does not begin as a journal does");
        }
    }

    @Test
    void refusesWhatIsNoJournal() throws IOException {
        FieldWriter fields = new FieldWriter();
        fields.text("another format!!");
        for (byte[] bytes : List.of(new byte[0], "text".repeat(30).getBytes(), Frame.around(fields.bytes()))) {
            Files.write(file, bytes);
            assertThatThrownBy(() -> Journal.read(folder)).hasMessageContaining("it does not begin as a journal does");
        }
    }

    @Test
    void refusesTheFormatOfAnotherVersion() throws IOException {
        FieldWriter fields = new FieldWriter();
        fields.text("hopfield journal");
        fields.number(2);
        Files.write(file, Frame.around(fields.bytes()));
        assertThatThrownBy(() -> Journal.read(folder))
                .hasMessage(file + ": its format is 2, and this version of Hopfield reads 1" + System.lineSeparator()
                        + "  go on with the version that began the run");
    }

    @Test
    void saysWhereThereIsNoRun() {
        assertThatThrownBy(() -> Journal.read(folder))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.MISSING_INPUT))
                .hasMessageStartingWith(folder + ": there is no run here, for there is no file journal");
    }
}
