package dev.hopfield.testkit.toy;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;

/** Extends the contract from another package, as the author of a plugin does. */
class ToyModelTest extends ModelContract {

    @Override
    protected Model model() {
        return new ToyModel(Flaw.NONE);
    }
}
