package dev.hopfield.example;

/** What docs/continuous.md shows is what there is. */
class ContinuousDocumentTest extends FamilyDocument {

    ContinuousDocumentTest() {
        super("continuous", ContinuousExample.class, ContinuousExample::main);
    }
}
