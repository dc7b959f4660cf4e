package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Bounded;
import dev.hopfield.testkit.ModelContract;

/** The least bound that still claims to retain patterns. */
class BoundedLowContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel(new Bounded(0.2));
    }
}
