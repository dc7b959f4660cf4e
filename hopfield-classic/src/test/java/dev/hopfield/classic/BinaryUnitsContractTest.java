package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;

class BinaryUnitsContractTest extends ModelContract {

    @Override
    protected Model model() {
        return new ClassicModel().withUnits(UnitValues.BINARY);
    }
}
