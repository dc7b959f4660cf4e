package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;

/** A gain so high that the units are all but two-state. */
class HighGainContractTest extends GradedContract {

    @Override
    protected Model model() {
        return new ContinuousModel(new Hebbian(), 1000);
    }
}
