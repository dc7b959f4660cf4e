package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;

class StimulusContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel().withStimulus(0.1);
    }
}
