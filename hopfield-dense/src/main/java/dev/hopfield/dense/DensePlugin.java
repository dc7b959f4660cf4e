package dev.hopfield.dense;

import dev.hopfield.api.Plugin;
import dev.hopfield.kernels.Kernels;
import java.util.List;
import java.util.Map;

/** Contributes the dense models and their parts. */
public final class DensePlugin implements Plugin {

    @Override
    public String id() {
        return "hopfield-dense";
    }

    @Override
    public String version() {
        return Plugin.versionOf(DensePlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(
                DenseModel.class,
                RandomFeatureModel.class,
                TwoLayerModel.class,
                Dot.class,
                ScaledDot.class,
                Cosine.class,
                Euclidean.class,
                Manhattan.class,
                Identity.class,
                Polynomial.class,
                Exponential.class,
                Softmax.class,
                Sparsemax.class,
                Entmax.class,
                TopK.class,
                Max.class,
                LogSumRelu.class,
                L2.class,
                LayerNorm.class,
                Tanh.class,
                Sign.class,
                Asynchronous.class,
                Synchronous.class,
                FixedPointIteration.class);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("kernels", Kernels.active().name());
    }
}
