package dev.hopfield.classic;

import dev.hopfield.api.memory.Model;
import dev.hopfield.learning.Dreaming;
import dev.hopfield.learning.Palimpsest;
import dev.hopfield.learning.PseudoInverse;
import dev.hopfield.learning.Sequence;
import dev.hopfield.testkit.ModelContract;
import org.junit.jupiter.api.Nested;

/** The contract with rules that keep a kernel between patterns. */
class KernelRulesContractTest {

    @Nested
    class Projection extends ModelContract {
        @Override
        protected Model model() {
            return new ClassicModel(new PseudoInverse());
        }
    }

    @Nested
    class ProjectionWithDiagonal extends ModelContract {
        @Override
        protected Model model() {
            return new ClassicModel(new PseudoInverse(true));
        }
    }

    @Nested
    class Dreams extends ModelContract {
        @Override
        protected Model model() {
            return new ClassicModel(new Dreaming(2));
        }
    }

    @Nested
    class Fading extends ModelContract {
        @Override
        protected Model model() {
            return new ClassicModel(new Palimpsest(4.108));
        }
    }

    @Nested
    class Transitions extends ModelContract {
        @Override
        protected Model model() {
            return new ClassicModel(new Sequence(1, 2, 0, true));
        }
    }
}
