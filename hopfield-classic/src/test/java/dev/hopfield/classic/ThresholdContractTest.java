package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;

class ThresholdContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel().withThreshold(0.1);
    }
}
