package dev.hopfield.runner.journal;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What every record stands in: an int, the length of its payload in bytes; the payload; an int, the CRC-32C of all before it.
 *
 * <p>The length is covered too: a tail of zeros, which a power cut may leave, is no empty record.
 */
final class Frame {

    /** Bytes of a frame beside its payload. */
    static final int OVERHEAD = 2 * Integer.BYTES;

    private Frame() {}

    static byte[] around(byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + OVERHEAD);
        frame.putInt(payload.length).put(payload);
        return frame.putInt(checksum(frame.array(), Integer.BYTES + payload.length))
                .array();
    }

    /**
     * The payload of the next frame.
     *
     * @param bytes where it begins
     * @param left how many bytes there are from here on
     * @return empty if there is no whole and sound frame; then nothing after it can be read either
     */
    static Optional<byte[]> next(DataInputStream bytes, long left) throws IOException {
        if (left < OVERHEAD) {
            return Optional.empty();
        }
        int length = bytes.readInt();
        if (length < 0 || length > left - OVERHEAD) {
            return Optional.empty();
        }
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + length);
        frame.putInt(length);
        bytes.readFully(frame.array(), Integer.BYTES, length);
        boolean sound = bytes.readInt() == checksum(frame.array(), frame.capacity());
        byte[] payload = new byte[length];
        frame.get(Integer.BYTES, payload);
        return sound ? Optional.of(payload) : Optional.empty();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
