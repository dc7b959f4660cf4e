package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Bounded;
import dev.hopfield.testkit.ModelContract;

class BoundedContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel(new Bounded());
    }
}
