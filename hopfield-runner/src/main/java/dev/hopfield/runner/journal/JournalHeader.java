package dev.hopfield.runner.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a journal begins with.
 *
 * @param experiment the text of the experiment with everything decided
 * @param origin what the results depend on beside the experiment
 * @param shard which of its cells are run
 * @param circumstances under which it was begun, or each of its shards; no result depends on them
 */
public record JournalHeader(String experiment, Origin origin, Shard shard, List<Circumstances> circumstances) {

    /** Copies the list. */
    public JournalHeader {
        circumstances = List.copyOf(circumstances);
    }

    /** A header that does not tell under which circumstances the run was begun. */
    public JournalHeader(String experiment, Origin origin, Shard shard) {
        this(experiment, origin, shard, List.of());
    }

    /** The identity of the experiment: the SHA-256 of its text, 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.of(experiment.getBytes(StandardCharsets.UTF_8));
    }
}
