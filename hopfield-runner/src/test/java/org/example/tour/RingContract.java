package org.example.tour;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.testkit.LearningRuleContract;
import java.util.Optional;

/** The contract of a rule whose units lie on a ring. */
final class RingContract extends LearningRuleContract {

    private final Neighbours rule;

    RingContract(Neighbours rule) {
        this.rule = rule;
    }

    @Override
    protected LearningRule rule() {
        return rule;
    }

    @Override
    protected Optional<String> unitsAreNotAlike() {
        return Optional.of("each is coupled to those beside it on the ring");
    }
}
