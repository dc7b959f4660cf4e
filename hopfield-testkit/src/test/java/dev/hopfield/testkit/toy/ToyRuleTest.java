package dev.hopfield.testkit.toy;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.testkit.LearningRuleContract;

/** Extends the contract from another package, as the author of a plugin does. */
class ToyRuleTest extends LearningRuleContract {

    @Override
    protected LearningRule rule() {
        return new ToyRule(RuleFlaw.NONE);
    }
}
