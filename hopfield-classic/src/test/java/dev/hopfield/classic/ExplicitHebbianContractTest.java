package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.testkit.ModelContract;

class ExplicitHebbianContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel(new Hebbian(Hebbian.Form.EXPLICIT));
    }
}
