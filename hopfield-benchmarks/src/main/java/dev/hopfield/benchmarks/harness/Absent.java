package dev.hopfield.benchmarks.harness;

/** A contender cannot take part; the message, short enough for a table, says why. */
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Absent(String reason) {
        super(reason);
    }
}
