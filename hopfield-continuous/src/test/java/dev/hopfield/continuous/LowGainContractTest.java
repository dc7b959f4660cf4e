package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;

/** The lowest gain for which recall is promised. */
class LowGainContractTest extends GradedContract {

    @Override
    protected Model model() {
        return new ContinuousModel(new Hebbian(), 2);
    }
}
