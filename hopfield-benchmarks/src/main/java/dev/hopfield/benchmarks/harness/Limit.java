package dev.hopfield.benchmarks.harness;

/** What a machine cannot go beyond, as measured and not as advertised. */
public enum Limit {
    /** Single-precision multiply-adds in registers, each counted as two operations. */
    MULTIPLY_ADD("FMA peak", "GFLOP/s"),
    /** Reading from main memory, from the first byte to the last. */
    MEMORY("DRAM read", "GB/s"),
    /** Bits compared by xor and counted, from two arrays that fit the first-level cache. */
    COUNT_CACHED("xor + popcount, L1", "Gbit/s"),
    /** Bits compared by xor and counted, from two arrays in main memory. */
    COUNT_MEMORY("xor + popcount, DRAM", "Gbit/s");

    private final String title;
    private final String unit;

    Limit(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** How it is called in tables. */
    public String title() {
        return title;
    }

    /** The unit of its rate: a billion of something in a second. */
    public String unit() {
        return unit;
    }
}
