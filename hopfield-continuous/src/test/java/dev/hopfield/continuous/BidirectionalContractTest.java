package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;

class BidirectionalContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new BidirectionalModel();
    }
}
