package dev.hopfield.testkit;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.toy.ToyCorruption;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plugin contract for a corruption that opts out of a check; run through {@link ContractRun} only. */
@ExtendWith(ContractRun.class)
class OptingOutContract extends PluginContract {

    private final MutantPluginContract corruption;
    private final OptOut optOut;

    /**
     * @param toy the flaw of the corruption, the component that opts out, and the check
     */
    OptingOutContract(String toy) {
        String[] parts = toy.split(" ");
        this.corruption = new MutantPluginContract("corruption " + ToyCorruption.Flaw.valueOf(parts[0]));
        this.optOut = OptOut.of(parts[1], parts[2], "it is a toy");
    }

    @Override
    protected Plugin plugin() {
        return corruption.plugin();
    }

    @Override
    protected List<Record> examples() {
        return corruption.examples();
    }

    @Override
    protected List<OptOut> optOuts() {
        return List.of(optOut);
    }
}
