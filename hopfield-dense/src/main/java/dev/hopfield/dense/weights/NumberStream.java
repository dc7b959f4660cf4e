package dev.hopfield.dense.weights;

import dev.hopfield.api.experiment.InvalidData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers one after another.
 *
 * @param format how each is written
 * @param order of the bytes of a number
 */
record NumberStream(NumberFormat format, ByteOrder order) {

    private static final int CHUNK = 1 << 16;

    /**
     * Reads numbers.
     *
     * @param bytes where they come from; left after the last
     * @param count how many
     * @param where the file and the tensor, for messages
     */
    float[] read(InputStream bytes, int count, String where) throws IOException {
        float[] values = new float[count];
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(order);
        int done = 0;
        while (done < count) {
            int some = Math.min(count - done, CHUNK / format.bytes());
            if (bytes.readNBytes(buffer.array(), 0, some * format.bytes()) < some * format.bytes()) {
                throw new InvalidData(
                        where, "it ends before its " + count + " numbers do", "write the file again; it was cut off");
            }
            buffer.clear();
            for (int end = done + some; done < end; done++) {
                values[done] = format.next(buffer);
            }
        }
        return values;
    }
}
