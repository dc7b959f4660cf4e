package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.memory.Model;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.testkit.PluginContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                new DenseModel(new Exponential()).with(new Synchronous(Optional.of(1))),
                new DenseModel(new Manhattan(), new TopK(3, 0.5)).with(new LayerNorm(0.5)),
                new DenseModel(new ScaledDot(), new Identity()).with(new Tanh(2)),
                new DenseModel(new Cosine(), new Max()).with(new L2()),
                new DenseModel(new Euclidean(), new LogSumRelu(2, 1e-6)),
                new DenseModel(new Dot(), new Polynomial(3)).with(new Sign()),
                new DenseModel(new Entmax(1.25, 3)).with(new FixedPointIteration(0.5, 0.25, Optional.of(7))),
                new DenseModel(new Exponential()).with(new Asynchronous()),
                new Polynomial(2, true),
                new RandomFeatureModel(2, 100, 0.5, 0),
                new TwoLayerModel(new Polynomial(4), Optional.of(new L2()), 2, 0, 1e-3, 1e-5),
                new Sparsemax(2),
                new Softmax(0.25));
    }

    @Override
    protected List<?> contracts(Record component) {
        if (component instanceof DenseModel model) {
            return List.of(new Contract(model));
        } else if (component instanceof RandomFeatureModel model) {
            return List.of(new FeatureContract(model));
        }
        return component instanceof TwoLayerModel model
                ? List.of(new TwoLayerContract(model))
                : super.contracts(component);
    }

    private static class Contract extends DenseContract {

        private final Model model;

        Contract(Model model) {
            this.model = model;
        }

        @Override
        protected Model model() {
            return model;
        }
    }

    /** Smaller, because features are many; where there are few, another draw of them answers otherwise. */
    private static final class FeatureContract extends Contract {

        FeatureContract(RandomFeatureModel model) {
            super(model);
        }

        @Override
        protected int units() {
            return 60;
        }

        @Override
        protected int maxSteps() {
            return 12;
        }

        @Override
        protected double permutationTolerance() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        protected int estimatedUnits() {
            return 500;
        }

        @Override
        protected int estimatedPatterns() {
            return 3;
        }

        /** What a pattern adds to the sums over features is let go. */
        @Override
        protected double neededPart() {
            return 0.6;
        }
    }

    private static final class TwoLayerContract extends Contract {

        TwoLayerContract(TwoLayerModel model) {
            super(model);
        }

        @Override
        protected boolean showsWholeStates() {
            return false;
        }

        /** The integrator asks for derivatives in arrays of their own, some dozen in a step. */
        @Override
        protected double neededPart() {
            return 0.2;
        }
    }

    @Test
    void shortConstructorsTakeThePresets() {
        Binder binder = new Binder(Catalog.of(List.of(plugin())));
        assertThat(new DenseModel(new Softmax(8))).isEqualTo(binder.preset(DenseModel.class));
        assertThat(new Polynomial(3)).isEqualTo(binder.preset(Polynomial.class));
        assertThat(new RandomFeatureModel(0.1, 4096)).isEqualTo(binder.preset(RandomFeatureModel.class));
        assertThat(new TwoLayerModel(new Softmax(8), 0.2)).isEqualTo(binder.preset(TwoLayerModel.class));
    }

    @Test
    void environmentNamesTheKernelsInUse() {
        assertThat(plugin().environment())
                .containsExactly(Map.entry("kernels", Kernels.active().name()));
    }
}
