package dev.hopfield.testkit;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.testkit.toy.RuleFlaw;
import dev.hopfield.testkit.toy.ToyRule;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of learning rules for a toy with a flaw, or excused from it; run through {@link ContractRun} only. */
@ExtendWith(ContractRun.class)
class ToyRuleContract extends LearningRuleContract {

    private static final String EXCUSED = "EXCUSED ";

    private final boolean excused;
    private final RuleFlaw flaw;

    ToyRuleContract(String toy) {
        this.excused = toy.startsWith(EXCUSED);
        this.flaw = RuleFlaw.valueOf(toy.replace(EXCUSED, ""));
    }

    @Override
    protected LearningRule rule() {
        return new ToyRule(flaw);
    }

    /** Fewer, because there are many flaws. */
    @Override
    protected int units() {
        return 70;
    }

    @Override
    protected int patternCount() {
        return 2;
    }

    @Override
    protected Optional<String> unitsAreNotAlike() {
        return excused ? Optional.of("units of larger numbers are stronger") : Optional.empty();
    }

    @Override
    protected Optional<String> signsAreNotAlike() {
        return excused ? Optional.of(" ") : Optional.empty();
    }
}
