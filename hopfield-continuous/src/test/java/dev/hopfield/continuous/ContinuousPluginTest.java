package dev.hopfield.continuous;

import dev.hopfield.api.Plugin;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.LearningPlugin;
import dev.hopfield.testkit.PluginContract;
import java.util.List;
import java.util.Optional;

class ContinuousPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new ContinuousPlugin();
    }

    @Override
    protected List<Plugin> companions() {
        return List.of(new LearningPlugin());
    }

    @Override
    protected List<Record> examples() {
        return List.of(
                Models.hebbian(2.5, 3, 0, 1e-3),
                new ContinuousModel(new Hebbian(), new Arctan(2))
                        .withIntegrator(new DormandPrince(Optional.of(1e-3)))
                        .withTaus(List.of(1.0, 2.0))
                        .withBiases(List.of(0.5, -0.5))
                        .withStimulus(0.1),
                new BidirectionalModel(BidirectionalModel.Direction.FORWARD),
                new ContinuousSolver(new Tanh(3), new FixedPointIteration(0.5)).withNoise(1),
                new RungeKutta(0.1),
                new SaturatedLinear(2),
                new RectifiedPower(0.5, 2));
    }
}
