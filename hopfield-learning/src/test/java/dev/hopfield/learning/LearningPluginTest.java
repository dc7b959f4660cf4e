package dev.hopfield.learning;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.OptOut;
import dev.hopfield.testkit.PluginContract;
import java.util.List;

class LearningPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new LearningPlugin();
    }

    @Override
    protected List<OptOut> optOuts() {
        return List.of(
                OptOut.of(
                        "unlearning",
                        "permutesItsCouplingsWithTheUnits",
                        "what is unlearnt are states that random starts lead to, and these go by the numbers of units"),
                OptOut.of(
                        "unlearning",
                        "reversesItsCouplingsWithTheUnits",
                        "what is unlearnt are states that random starts lead to, whichever sign patterns have"),
                OptOut.of(
                        "diluted",
                        "permutesItsCouplingsWithTheUnits",
                        "which couplings are there is drawn for pairs of units by their numbers"));
    }
}
