package dev.hopfield.runner.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a journal begins with.
 *
 * @param experiment the text of the experiment with everything decided
 * @param origin what the results depend on beside the experiment
 * @param shard which of its cells are run
 */
public record JournalHeader(String experiment, Origin origin, Shard shard) {

    /** The identity of the experiment: the SHA-256 of its text, 64 hexadecimal digits. */
    public String sha256() {
        return sha256(experiment.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
