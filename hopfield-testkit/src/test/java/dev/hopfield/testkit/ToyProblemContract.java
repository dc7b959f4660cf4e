package dev.hopfield.testkit;

import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.testkit.toy.Partition;
import dev.hopfield.testkit.toy.ProblemFlaw;
import org.junit.jupiter.api.extension.ExtendWith;

/** The problem contract for a toy with a flaw; run through {@link ContractRun} only. */
@ExtendWith(ContractRun.class)
class ToyProblemContract extends ProblemContract {

    private final String flaw;

    ToyProblemContract(String flaw) {
        this.flaw = flaw;
    }

    @Override
    protected Problem problem() {
        return new Partition(7, ProblemFlaw.valueOf(flaw));
    }
}
