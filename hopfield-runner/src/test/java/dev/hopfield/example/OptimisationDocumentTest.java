package dev.hopfield.example;

/** What docs/optimisation.md shows is what there is. */
class OptimisationDocumentTest extends FamilyDocument {

    OptimisationDocumentTest() {
        super("optimisation", OptimisationExample.class, OptimisationExample::main);
    }

    @Override
    String experimentWith(String shown) {
        return "name: shown\nproblem: {type: tsp, cities: 5}\nsolvers:\n" + shown;
    }
}
