package dev.hopfield.runner.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A file that grows at its end. */
interface JournalFile extends Closeable {

    /** Hands bytes to the system. */
    void write(byte[] bytes) throws IOException;

    /** Has the system put all of them on the disk. */
    void force() throws IOException;

    /** Cuts off all from a number of bytes on; what is written next follows there. */
    void cut(long length) throws IOException;

    /** A file of the file system, made if there is none. */
    static JournalFile at(Path path) throws IOException {
        return new OnDisk(new RandomAccessFile(path.toFile(), "rw"));
    }

    /**
     * A file of the file system.
     *
     * @param file open; not a channel, which the interruption of any thread that writes would close
     */
    record OnDisk(RandomAccessFile file) implements JournalFile {

        @Override
        public void write(byte[] bytes) throws IOException {
            file.write(bytes);
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void cut(long length) throws IOException {
            file.setLength(length);
            file.seek(length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
