package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Minover;
import dev.hopfield.testkit.ModelContract;

class MinoverContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel(new Minover());
    }
}
