package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.testkit.ModelContract;

/** A gain so high that the units are all but two-state. */
class HighGainContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ContinuousModel(new Hebbian(), 1000);
    }
}
