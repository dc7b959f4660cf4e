package dev.hopfield.runner.measure;

/** A sum of patterns that grows one by one and is compared with a state. */
interface PatternSum {

    /** Adds a pattern, or its reverse. */
    void add(int pattern, boolean reversed);

    /** The cosine of the state and the sum, or the sum's signs where patterns are bits; 0 if either is zero. */
    double cosine();

    /** A cosine from products. */
    static double cosine(double product, double stateSquare, double sumSquare) {
        double norms = Math.sqrt(stateSquare) * Math.sqrt(sumSquare);
        return norms == 0 ? 0 : Math.max(-1, Math.min(1, product / norms));
    }
}
