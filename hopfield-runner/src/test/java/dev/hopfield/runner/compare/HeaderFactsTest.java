package dev.hopfield.runner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.Origin;
import dev.hopfield.runner.journal.Shard;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeaderFactsTest {

    /** Both plugins bring a jar of the same name. */
    private static JournalHeader header(String first, String second) {
        Origin origin = new Origin(
                17,
                new TreeMap<>(Map.of("one", "1", "two", "1")),
                new TreeMap<>(Map.of(
                        "one", new TreeMap<>(Map.of("models.jar", first)),
                        "two", new TreeMap<>(Map.of("models.jar", second)))),
                new TreeMap<>(),
                new TreeMap<>());
        return new JournalHeader("name: a\n", origin, Shard.WHOLE);
    }

    @Test
    void tellsJarsOfOneNameApartByTheirPlugins() {
        assertThat(HeaderFacts.changes(header("aa", "bb"), header("cc", "bb")))
                .extracting(Change::text)
                .containsExactly("jar models.jar of one: aa -> cc");
    }
}
