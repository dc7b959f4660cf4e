package dev.hopfield.dense;

import dev.hopfield.api.memory.Model;
import dev.hopfield.testkit.ModelContract;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** Two layers of neurons do what every model must do, however they relax; where they claim an energy, it descends. */
class TwoLayerContractTest {

    /** Long enough for slow neurons, and for hidden ones that are ten times as fast. */
    private static final int STEPS = 1000;

    /** The integrator asks for derivatives in arrays of their own, some dozen in a step. */
    abstract static class Integrated extends ModelContract {
        @Override
        protected double neededPart() {
            return 0.2;
        }
    }

    /** Neurons with states of their own beside the ones shown. */
    abstract static class TwoLayerContract extends Integrated {
        @Override
        protected boolean showsWholeStates() {
            return false;
        }

        @Override
        protected int maxSteps() {
            return STEPS;
        }
    }

    @Nested
    class Presets extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Softmax(8), 0.2);
        }
    }

    /** No hidden states of their own, so that all is shown. */
    @Nested
    class AtOnce extends Integrated {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Softmax(0.1), 0);
        }
    }

    @Nested
    class SlowHiddenNeurons extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Softmax(0.05), Optional.empty(), 0.5, 2, 1e-4, 1e-6);
        }
    }

    @Nested
    class SparseWithinTanh extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Sparsemax(0.02), 0.3).with(new Tanh(1.5));
        }
    }

    @Nested
    class QuarticOnTheSphere extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Polynomial(4), 0.5).with(new L2());
        }
    }

    @Nested
    class CubicOfSigns extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Polynomial(3, true), 0.2).with(new Sign());
        }
    }

    @Nested
    class AttentionWithLayerNorm extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Softmax(0.1), 1).with(new LayerNorm(1e-5));
        }
    }

    @Nested
    class NearestNeighbour extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Max(), 0.5);
        }
    }

    /** Sums of powers of scores up to 130, far from 1. */
    @Nested
    class ExponentialWithinTanh extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Exponential(), 0.5).with(new Tanh(1));
        }
    }

    /** No energy: an odd power is not convex. */
    @Nested
    class OddPower extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Polynomial(3), 0.5).with(new L2());
        }
    }

    /** Nothing bounds the states: they diverge, and say so. */
    @Nested
    class BareIdentity extends TwoLayerContract {
        @Override
        protected Model model() {
            return new TwoLayerModel(new Identity(), 0.5);
        }

        @Override
        protected int units() {
            return 33;
        }
    }
}
