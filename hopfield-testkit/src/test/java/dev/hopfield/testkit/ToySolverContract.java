package dev.hopfield.testkit;

import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.toy.SolverFlaw;
import dev.hopfield.testkit.toy.ToySolver;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** The solver contract for a toy with a flaw, as it is or with what is asked of it changed; run through {@link ContractRun} only. */
@ExtendWith(ContractRun.class)
class ToySolverContract extends SolverContract {

    static final String GRADED = "GRADED ";
    static final String BEST = "BEST ";
    static final String BINARY_ONLY = "BINARY_ONLY ";

    private final String toy;

    ToySolverContract(String toy) {
        this.toy = toy;
    }

    @Override
    protected Solver solver() {
        return new ToySolver(SolverFlaw.valueOf(toy.substring(toy.indexOf(' ') + 1)));
    }

    @Override
    protected boolean showsGradedStates() {
        return toy.startsWith(GRADED);
    }

    @Override
    protected boolean keepsBest() {
        return toy.startsWith(BEST);
    }

    @Override
    protected List<Encoding> encodings() {
        return toy.startsWith(BINARY_ONLY) ? List.of(Encoding.BINARY) : super.encodings();
    }
}
