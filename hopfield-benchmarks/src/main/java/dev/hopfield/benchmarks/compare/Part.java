package dev.hopfield.benchmarks.compare;

/** What can be left out of a run. */
enum Part {
    /** One step of softmax retrieval, and its accuracy. */
    DENSE,
    /** Multi-head attention with its projections. */
    ATTENTION,
    /** One step of retrieval with every separation and similarity, against softmax of dot products. */
    PARTS,
    /** Recalls of one cue by the network of 1982. */
    CLASSIC,
    /** Many cues at once against one after another. */
    BATCH,
    /** Local fields of real states, from patterns and from an explicit matrix. */
    CONTINUOUS
}
