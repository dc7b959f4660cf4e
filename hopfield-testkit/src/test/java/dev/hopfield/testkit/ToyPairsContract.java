package dev.hopfield.testkit;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.toy.PairFlaw;
import dev.hopfield.testkit.toy.ToyPairs;
import org.junit.jupiter.api.extension.ExtendWith;

/** The model contract for a toy of pairs with a flaw; run through {@link ContractRun} only. */
@ExtendWith(ContractRun.class)
class ToyPairsContract extends ModelContract {

    private final String flaw;

    ToyPairsContract(String flaw) {
        this.flaw = flaw;
    }

    @Override
    protected Model model() {
        return new ToyPairs(PairFlaw.valueOf(flaw));
    }

    /** Fewer, because there are many flaws. */
    @Override
    protected int units() {
        return 70;
    }

    @Override
    protected int estimatedUnits() {
        return 200;
    }

    /** Most of what it makes are numbers on the way to others. */
    @Override
    protected double neededPart() {
        return 0;
    }
}
