package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;

class AnnealingContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel()
                .withNoise(new AnnealingNoise(1, 0.1, 10, AnnealingNoise.Course.LINEAR, Acceptance.GLAUBER));
    }
}
