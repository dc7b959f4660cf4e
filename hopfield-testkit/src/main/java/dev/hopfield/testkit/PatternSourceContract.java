package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PatternSource} must do, wherever its patterns come from. A {@link PluginContract} runs it for each of a
 * plugin's; to try one alone, extend it:
 *
 * <pre>{@code
 * class MySourceTest extends PatternSourceContract {
 *     @Override
 *     protected PatternSource source() {
 *         return new MySource(100, 5);
 *     }
 * }
 * }</pre>
 */
public abstract class PatternSourceContract {

    private static final int THREADS = 4;

    /** The source under test, as configured; asked for again in each test. */
    protected abstract PatternSource source();

    /**
     * The contract of a configured source.
     *
     * @param source what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static PatternSourceContract of(PatternSource source) {
        return new PatternSourceContract() {
            @Override
            protected PatternSource source() {
                return source;
            }
        };
    }

    /** The root of all randomness in the tests; override it to try others. */
    protected Seed seed() {
        return new Seed(1982);
    }

    /**
     * The same source when it is asked for fewer patterns.
     *
     * @return by default its record with a smaller {@code count}, where it has a parameter of that name: 1, half and one less
     */
    protected List<PatternSource> fewer() {
        PatternSource source = source();
        return RecordCopy.number(source, "count", Integer.class).stream()
                .flatMap(count -> Stream.of(1, count / 2, count - 1)
                        .filter(less -> less > 0 && less < count)
                        .distinct())
                .flatMap(less -> RecordCopy.with(source, "count", less).stream())
                .toList();
    }

    @Test
    void drawsTheSameFromTheSameSeed() throws IOException {
        Patterns first = source().draw(seed());
        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(Difference.exact(source().draw(seed()), first))
                    .as(because(
                            "the same seed must draw the same patterns; draw all randomness from the seed given, and"
                                    + " take files in an order of their own, such as by name"))
                    .isEmpty();
        }
    }

    @Test
    void drawsForManyThreadsAsForOne() throws IOException {
        PatternSource source = source();
        Patterns alone = source.draw(seed());
        Patterns[] together = new Patterns[THREADS];
        new SeveralThreads(THREADS).forEach(THREADS, thread -> {
            try {
                together[thread] = source.draw(seed());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        for (Patterns drawn : together) {
            assertThat(Difference.exact(drawn, alone))
                    .as(because("a source has no state, and may be asked by many threads at once"))
                    .isEmpty();
        }
    }

    @Test
    void drawsAtLeastOnePattern() throws IOException {
        Patterns drawn = source().draw(seed());
        assertThat(drawn.count())
                .as(because(
                        "a draw must hold at least 1 pattern; where there is too little to read, throw InvalidData"))
                .isPositive();
        assertThat(drawn.units()).as(because("a pattern has at least 1 unit")).isPositive();
    }

    @Test
    void drawsWhatItsDimensionsSay() throws IOException {
        if (source().dimensions().isEmpty()) {
            return;
        }
        var told = source().dimensions().orElseThrow();
        Patterns drawn = source().draw(seed());
        assertThat(Arrays.asList(drawn.encoding(), (long) drawn.count(), (long) drawn.units()))
                .as(because(
                        "encoding, patterns and units of every draw must be those of dimensions(), by which a run that"
                                + " cannot fit is refused; leave dimensions() empty if they are known only by drawing"))
                .isEqualTo(Arrays.asList(told.encoding(), told.count(), told.units()));
    }

    @Test
    void drawsAsManyPatternsAsAreAsked() throws IOException {
        Optional<Integer> asked = RecordCopy.number(source(), "count", Integer.class);
        if (asked.isPresent()) {
            assertThat(source().draw(seed()).count())
                    .as(because(
                            "a parameter called count is how many patterns are drawn; where there are fewer to read,"
                                    + " throw InvalidData"))
                    .isEqualTo(asked.get());
        }
    }

    @Test
    void drawsTheFirstPatternsWhenAskedForFewer() throws IOException {
        Patterns all = source().draw(seed());
        for (PatternSource fewer : fewer()) {
            Patterns some = fewer.draw(seed());
            assertThat(Difference.exact(some, all.first(Math.min(some.count(), all.count()))))
                    .as(because(
                            "draws must nest: with the same seed, fewer patterns are the first of more, here drawn by "
                                    + fewer
                                    + "; let pattern r draw from seed.child(r) alone, and choose files or rows in one order"
                                    + " that does not depend on how many are wanted"))
                    .isEmpty();
        }
    }

    private String because(String rule) {
        return rule + " (" + source() + ", " + seed() + ")";
    }
}
