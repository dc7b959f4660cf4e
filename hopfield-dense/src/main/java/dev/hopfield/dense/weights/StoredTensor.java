package dev.hopfield.dense.weights;

import java.io.IOException;

/** A tensor that is known to be in a file, and is read when asked for. Its numbers are known to fit the file. */
interface StoredTensor {

    /** Reads it; the file is opened and closed again. */
    Tensor read() throws IOException;
}
