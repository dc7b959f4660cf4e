package dev.hopfield.kernels;

/** Adders on words whose 64 bits are 64 columns. */
final class CarrySave {

    private CarrySave() {}

    /** The lower bit of a + b + c in each column. */
    static long sum(long a, long b, long c) {
        return a ^ b ^ c;
    }

    /** The higher bit of a + b + c in each column. */
    static long carry(long a, long b, long c) {
        return a & b | (a ^ b) & c;
    }
}
