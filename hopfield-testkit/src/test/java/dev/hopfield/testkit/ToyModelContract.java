package dev.hopfield.testkit;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.toy.Flaw;
import dev.hopfield.testkit.toy.ToyModel;
import org.junit.jupiter.api.extension.ExtendWith;

/** The model contract for a toy with a flaw; run through {@link ContractRun} only. */
@ExtendWith(ContractRun.class)
class ToyModelContract extends ModelContract {

    private final String flaw;

    ToyModelContract(String flaw) {
        this.flaw = flaw;
    }

    @Override
    protected Model model() {
        return new ToyModel(Flaw.valueOf(flaw));
    }
}
