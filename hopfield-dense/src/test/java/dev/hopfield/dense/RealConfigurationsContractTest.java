package dev.hopfield.dense;

import dev.hopfield.api.memory.Model;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** Memories of real states do what every model must do, whatever their parts; where they claim an energy, it descends. */
class RealConfigurationsContractTest {

    /** Cycles of full steps, and slow ways to rest, within the limit of the contract. */
    private static final FixedPointIteration DAMPED = new FixedPointIteration(1e-4, 0.5, Optional.empty());

    @Nested
    class ScaledDotProducts extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new ScaledDot(), new Softmax(1));
        }
    }

    @Nested
    class Cosines extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Cosine(), new Softmax(20));
        }
    }

    @Nested
    class SquaredDistances extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Euclidean(), new Softmax(0.02));
        }
    }

    @Nested
    class ManhattanDistances extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Manhattan(), new Softmax(1));
        }
    }

    @Nested
    class DampedAttention extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Softmax(0.1)).with(DAMPED);
        }
    }

    @Nested
    class OneStepAttention extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Softmax(0.1)).with(FixedPointIteration.ofSteps(1));
        }
    }

    @Nested
    class WarmSparsemax extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Sparsemax(0.02));
        }
    }

    @Nested
    class WarmEntmax extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Entmax(1.3, 0.05));
        }
    }

    @Nested
    class EntmaxOfDistances extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Euclidean(), new Entmax(1.5, 0.02));
        }
    }

    @Nested
    class BestTwo extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new TopK(2, 0.02));
        }
    }

    @Nested
    class NearestNeighbour extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Euclidean(), new Max());
        }
    }

    /** Patterns are at squared distances of about 260, so that some are within reach of each other. */
    @Nested
    class Epanechnikov extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Euclidean(), new LogSumRelu(2.0 / 260, 1e-10));
        }
    }

    @Nested
    class HebbOfSigns extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Identity()).with(new Sign());
        }
    }

    @Nested
    class HebbWithinTanh extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Identity()).with(new Tanh(0.01));
        }
    }

    @Nested
    class QuarticOnTheSphere extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Polynomial(4)).with(new L2());
        }
    }

    @Nested
    class RectifiedCubicOfSigns extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Polynomial(3, true)).with(new Sign());
        }
    }

    @Nested
    class ExponentialOnTheSphere extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new ScaledDot(), new Exponential()).with(new L2());
        }
    }

    @Nested
    class AttentionWithLayerNorm extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new ScaledDot(), new Softmax(0.5)).with(new LayerNorm(1e-5));
        }
    }

    @Nested
    class DampedTanh extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Softmax(0.1)).with(new Tanh(1.5)).with(DAMPED);
        }
    }

    /** Nothing bounds the states: they diverge, and say so. */
    @Nested
    class BareIdentity extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Identity()).with(new FixedPointIteration());
        }
    }

    @Nested
    class ManhattanPolynomial extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Manhattan(), new Polynomial(3)).with(new LayerNorm(0));
        }
    }

    @Nested
    class SynchronousCubic extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Polynomial(3)).with(new Synchronous());
        }
    }

    @Nested
    class OneStepExponential extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Exponential()).with(new Synchronous(Optional.of(1)));
        }
    }
}
