package dev.hopfield.api.memory;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/** Bits are equal where all are. */
final class BitStateNumbers implements StateNumbers {

    private final BitPatterns states;
    private final boolean eitherWay;
    private final Map<LongBuffer, Integer> numbers = new HashMap<>();

    private BitStateNumbers(BitPatterns states, boolean eitherWay) {
        this.states = states;
        this.eitherWay = eitherWay;
    }

    static BitStateNumbers of(Patterns states) {
        return new BitStateNumbers((BitPatterns) states, false);
    }

    static BitStateNumbers eitherWay(Patterns states) {
        return new BitStateNumbers((BitPatterns) states, true);
    }

    @Override
    public int numberOf(int row) {
        long[] words = states.row(row);
        if (eitherWay && (words[0] & 1) != 0) {
            reverse(words);
        }
        return numbers.computeIfAbsent(LongBuffer.wrap(words), unseen -> numbers.size());
    }

    private void reverse(long[] words) {
        for (int word = 0; word < words.length; word++) {
            words[word] = ~words[word];
        }
        words[words.length - 1] &= -1L >>> Long.SIZE * words.length - states.units();
    }
}
