package dev.hopfield.example;

/** What docs/classic.md shows is what there is. */
class ClassicDocumentTest extends FamilyDocument {

    ClassicDocumentTest() {
        super("classic", ClassicExample.class, ClassicExample::main);
    }
}
