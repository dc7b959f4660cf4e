package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;

class ThermalContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel().withNoise(new ThermalNoise(0.3, Acceptance.METROPOLIS, 5, 10));
    }
}
