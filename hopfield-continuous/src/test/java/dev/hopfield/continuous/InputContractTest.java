package dev.hopfield.continuous;

import dev.hopfield.api.memory.Model;

/** An external input, whose energy must descend too. */
class InputContractTest extends GradedContract {

    @Override
    protected Model model() {
        return Models.hebbian(4, 1, 0.2, 1e-5);
    }
}
