package org.example.kanerva;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;

class SparseDistributedContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new SparseDistributedModel();
    }
}
