package dev.hopfield.classic;

import dev.hopfield.api.learning.LocalFields;
import java.util.ArrayDeque;
import java.util.Deque;

/** The fields that the state of some sweeps ago gives, as through slow synapses. */
final class SlowFields {

    private final LocalFields fields;
    private final int delay;
    private final long[] state;
    private final Deque<long[]> since = new ArrayDeque<>();

    /**
     * @param fields of the first state
     * @param delay how many sweeps ago, at least 1
     * @param first the packed state before the first sweep, and at all times before; owned from now on
     */
    SlowFields(LocalFields fields, int delay, long[] first) {
        this.fields = fields;
        this.delay = delay;
        this.state = first;
    }

    int delay() {
        return delay;
    }

    /** Goes on by one sweep, which starts from the state given. */
    void begin(long[] words) {
        since.addLast(words.clone());
        if (since.size() > delay) {
            become(since.removeFirst());
        }
    }

    private void become(long[] next) {
        for (int word = 0; word < state.length; word++) {
            long changed = state[word] ^ next[word];
            while (changed != 0) {
                fields.flip(Long.SIZE * word + Long.numberOfTrailingZeros(changed));
                changed &= changed - 1;
            }
            state[word] = next[word];
        }
    }

    double field(int unit) {
        return fields.field(unit);
    }
}
