package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Storkey;
import dev.hopfield.testkit.ModelContract;

class StorkeyContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel(new Storkey());
    }

    /** The fields of each pattern on its way into the matrix are let go. */
    @Override
    protected double neededPart() {
        return 0.6;
    }
}
