package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;

class ContinuousContractTest extends GradedContract {

    @Override
    protected Model model() {
        return new ContinuousModel(new Hebbian(), 4);
    }
}
