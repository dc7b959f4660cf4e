package dev.hopfield.testkit;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.toy.WrongComponents;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plugin contract for a plugin with one wrong component; run through {@link ContractRun} only. */
@ExtendWith(ContractRun.class)
class ToyPluginContract extends PluginContract {

    private final Class<? extends Record> component;

    ToyPluginContract(String component) {
        this.component = Arrays.stream(WrongComponents.class.getClasses())
                .filter(type -> type.getSimpleName().equals(component))
                .findFirst()
                .orElseThrow()
                .asSubclass(Record.class);
    }

    @Override
    protected Plugin plugin() {
        return new Plugin() {
            @Override
            public String id() {
                return "Wrong Id";
            }

            @Override
            public String version() {
                return " ";
            }

            @Override
            public List<Class<? extends Record>> components() {
                return List.of(component);
            }
        };
    }
}
