package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;
import dev.hopfield.continuous.BidirectionalModel.Direction;
import dev.hopfield.testkit.ModelContract;

class ForwardContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new BidirectionalModel(Direction.FORWARD);
    }
}
