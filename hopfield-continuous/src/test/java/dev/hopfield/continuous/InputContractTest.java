package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.testkit.ModelContract;

/** An external input, whose energy must descend too. */
class InputContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ContinuousModel(new Hebbian(), 4, 1, 0.2, 1e-5);
    }
}
