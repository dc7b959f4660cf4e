package dev.hopfield.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JournalWriterTest {

    private static final int SIZE = Frame.around(CellCodec.encode(Records.small(0))).length;

    /** A disk with room for some bytes. */
    private static final class Disk implements JournalFile {

        private final int room;
        private int length;
        private int forced;
        private boolean closed;

        Disk(int room) {
            this.room = room;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            length = Math.min(room, length + bytes.length);
            if (length == room) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void force() {
            forced++;
        }

        @Override
        public void cut(long to) {
            length = (int) to;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);

    private JournalWriter on(Disk disk) throws IOException {
        return new JournalWriter(Path.of("run", "journal"), disk, 0, clock::get);
    }

    private static void assertFull(Runnable adding) {
        assertThatThrownBy(adding::run)
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE))
                .hasMessage(Path.of("run", "journal")
                        + ": what is finished cannot be kept any more: No space left on device" + System.lineSeparator()
                        + "  make room on that disk");
    }

    @Test
    void keepsWhatWasWrittenBeforeTheDiskWasFullAndNoHalfRecord() throws IOException {
        Disk disk = new Disk(2 * SIZE + 5);
        try (JournalWriter journal = on(disk)) {
            journal.add(Records.small(0));
            journal.add(Records.small(1));
            assertFull(() -> journal.add(Records.small(2)));
            assertThat(disk.length).isEqualTo(2 * SIZE);
            assertThat(journal.added()).isEqualTo(2);
        }
        assertThat(disk.closed).isTrue();
    }

    @Test
    void saysTheSameToAllWhoComeLater() throws IOException {
        try (JournalWriter journal = on(new Disk(SIZE))) {
            assertFull(() -> journal.add(Records.small(0)));
            assertFull(() -> journal.add(Records.small(1)));
        }
    }

    @Test
    void forcesARecordWhenNoneWasForASecondAndTheRestAtTheEnd() throws IOException {
        Disk disk = new Disk(Integer.MAX_VALUE);
        try (JournalWriter journal = on(disk)) {
            journal.add(Records.small(0));
            assertThat(disk.forced).isEqualTo(1);
            clock.addAndGet(JournalWriter.FORCE_NANOS - 1);
            journal.add(Records.small(1));
            assertThat(disk.forced).isEqualTo(1);
            clock.addAndGet(1);
            journal.add(Records.small(2));
            assertThat(disk.forced).isEqualTo(2);
            journal.add(Records.small(3));
        }
        assertThat(disk.forced).isEqualTo(3);
    }

    @Test
    void forcesNothingTwice() throws IOException {
        Disk disk = new Disk(Integer.MAX_VALUE);
        JournalWriter journal = on(disk);
        journal.add(Records.small(0));
        journal.close();
        journal.close();
        assertThat(disk.forced).isEqualTo(1);
    }

    @Test
    void takesNothingOnceItIsClosed() throws IOException {
        JournalWriter journal = on(new Disk(Integer.MAX_VALUE));
        journal.close();
        assertThatThrownBy(() -> journal.add(Records.small(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after the journal had ended");
    }

    @Test
    void holdsThoseWhoWantToAddWhileTheProcessEnds() throws IOException, InterruptedException {
        Disk disk = new Disk(Integer.MAX_VALUE);
        JournalWriter journal = on(disk);
        journal.giveUp();
        Thread late = new Thread(() -> journal.add(Records.small(0)));
        late.setDaemon(true);
        late.start();
        while (late.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(disk.closed).isTrue();
        assertThat(disk.length).isZero();
    }
}
