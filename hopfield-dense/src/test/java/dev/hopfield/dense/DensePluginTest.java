package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.testkit.PluginContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DensePluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new DensePlugin();
    }

    @Override
    protected List<Record> examples() {
        return List.of(
                new DenseModel(new Polynomial(4)),
                new DenseModel(new Exponential(), 0),
                new Polynomial(2, true),
                new Softmax(0.25));
    }

    @Test
    void shortConstructorsTakeThePresets() {
        Binder binder = new Binder(Catalog.of(List.of(plugin())));
        assertThat(new DenseModel(new Softmax(8))).isEqualTo(binder.preset(DenseModel.class));
        assertThat(new Polynomial(3)).isEqualTo(binder.preset(Polynomial.class));
    }

    @Test
    void environmentNamesTheKernelsInUse() {
        assertThat(plugin().environment())
                .containsExactly(Map.entry("kernels", Kernels.active().name()));
    }
}
