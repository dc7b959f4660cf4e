package dev.hopfield.dense;

import dev.hopfield.api.memory.Model;
import org.junit.jupiter.api.Nested;

/** Every kind of separation does what every model must do. */
class DenseModelContractTest {

    @Nested
    class Attention extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Softmax(8));
        }
    }

    /** Close to the mean of all patterns: nothing is stored, yet the energy descends. */
    @Nested
    class HotAttention extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Softmax(0.005)).with(new FixedPointIteration(1e-6));
        }
    }

    /** Between both, with states that are means of some patterns, in float. */
    @Nested
    class WarmAttention extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Softmax(0.1));
        }
    }

    @Nested
    class Quadratic extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Polynomial(2));
        }
    }

    @Nested
    class Cubic extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Polynomial(3));
        }
    }

    @Nested
    class RectifiedQuartic extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Polynomial(4, true));
        }
    }

    /** Powers of 130 units go up to 130^1000: far beyond the range of a double. */
    @Nested
    class HighestDegree extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Polynomial(1000));
        }
    }

    @Nested
    class ExponentialInteraction extends DenseContract {
        @Override
        protected Model model() {
            return new DenseModel(new Exponential());
        }
    }
}
