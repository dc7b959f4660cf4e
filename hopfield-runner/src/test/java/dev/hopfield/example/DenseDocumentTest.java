package dev.hopfield.example;

/** What docs/dense.md shows is what there is. */
class DenseDocumentTest extends FamilyDocument {

    DenseDocumentTest() {
        super(
                "dense",
                DenseExample.class,
                DenseExample::main,
                "hopfield-dense/src/test/java/dev/hopfield/dense/attention/AttentionExample.java");
    }
}
