package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.testkit.ModelContract;

/** The lowest gain for which recall is promised. */
class LowGainContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ContinuousModel(new Hebbian(), 2);
    }
}
