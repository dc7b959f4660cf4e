package dev.hopfield.testkit.toy;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.random.Seed;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Whole numbers to be shared out on the two pans of a balance; right but for its flaw. */
public record Partition(int count, ProblemFlaw flaw) implements Problem {

    private static final int LARGEST = 50;
    private static final AtomicLong DRAWS = new AtomicLong();

    @Override
    public Instance draw(Seed seed) {
        Seed own = flaw == ProblemFlaw.HIDDEN_RANDOMNESS ? seed.child(DRAWS.incrementAndGet()) : seed;
        int[] numbers = new int[count];
        for (int unit = 0; unit < count; unit++) {
            numbers[unit] = 1 + own.child(unit).stream().nextInt(LARGEST);
        }
        return new PartitionInstance(numbers, flaw);
    }

    @Override
    public OptionalLong units() {
        return OptionalLong.of(flaw == ProblemFlaw.WRONG_UNITS ? count + 1 : count);
    }

    @Override
    public long estimatedBytes(long units) {
        return switch (flaw) {
            case CONSTANT_BYTES -> 64;
            case OVERFLOWING_BYTES -> (int) (units * units * Double.BYTES);
            default -> units * Double.BYTES;
        };
    }
}
