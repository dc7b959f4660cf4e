package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.testkit.ModelContract;

class ContinuousContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ContinuousModel(new Hebbian(), 4);
    }
}
