package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Perceptron;
import dev.hopfield.testkit.ModelContract;

class PerceptronContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel(new Perceptron());
    }
}
