package dev.hopfield.continuous;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.LearningPlugin;
import dev.hopfield.testkit.PluginContract;
import dev.hopfield.testkit.SolverContract;
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

    @Override
    protected List<?> contracts(Record component) {
        if (component instanceof ContinuousModel model) {
            // As many taus as units: ActivationContractTest has such models.
            return model.taus().isEmpty() ? List.of(new Contract(model)) : List.of();
        }
        return component instanceof ContinuousSolver solver ? List.of(new Graded(solver)) : super.contracts(component);
    }

    private static class Contract extends GradedContract {

        private final Model model;

        Contract(Model model) {
            this.model = model;
        }

        @Override
        protected Model model() {
            return model;
        }
    }

    /** With fewer steps than in the literature, in which nothing comes to rest. */
    private static final class Graded extends SolverContract {

        private final ContinuousSolver solver;

        Graded(ContinuousSolver solver) {
            this.solver = solver.withMaxSteps(100);
        }

        @Override
        protected Solver solver() {
            return solver;
        }

        @Override
        protected boolean showsGradedStates() {
            return true;
        }

        @Override
        protected List<Encoding> encodings() {
            return List.of(solver.activation().lowest() == 0 ? Encoding.BINARY : Encoding.BIPOLAR);
        }
    }
}
