package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.Unlearning;
import dev.hopfield.testkit.ModelContract;

/** A few steps: at a low load more of them wear the patterns down, in states that depend on the order of the units. */
class UnlearningContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel(new Unlearning(new Hebbian(), 0.01, 20));
    }
}
