package dev.hopfield.learning;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.testkit.LearningRuleContract;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** The contract of learning rules, for each configuration worth telling apart. */
class RuleContractsTest {

    @Nested
    class HebbianOfBits extends LearningRuleContract {

        @Override
        protected LearningRule rule() {
            return new Hebbian();
        }
    }

    @Nested
    class HebbianOfReals extends LearningRuleContract {

        @Override
        protected LearningRule rule() {
            return new Hebbian();
        }

        @Override
        protected Patterns patterns(int count, int units, Seed seed) {
            return super.patterns(count, units, seed).as(Encoding.REAL);
        }
    }

    @Nested
    class ClippedOfAnOddNumber extends LearningRuleContract {

        @Override
        protected LearningRule rule() {
            return new Clipped();
        }
    }

    /** With couplings that are 0. */
    @Nested
    class ClippedOfAnEvenNumber extends LearningRuleContract {

        @Override
        protected LearningRule rule() {
            return new Clipped();
        }

        @Override
        protected int patternCount() {
            return 4;
        }
    }

    private abstract static class DilutedContract extends LearningRuleContract {

        @Override
        protected Optional<String> unitsAreNotAlike() {
            return Optional.of("which couplings are kept is drawn by the numbers of their units");
        }
    }

    @Nested
    class DilutedSymmetric extends DilutedContract {

        @Override
        protected LearningRule rule() {
            return new Diluted(0.6);
        }
    }

    @Nested
    class DilutedAsymmetric extends DilutedContract {

        @Override
        protected LearningRule rule() {
            return new Diluted(new Hebbian(), 0.6, false);
        }
    }

    @Nested
    class DilutedOfReals extends DilutedContract {

        @Override
        protected LearningRule rule() {
            return new Diluted(0.6);
        }

        @Override
        protected Patterns patterns(int count, int units, Seed seed) {
            return super.patterns(count, units, seed).as(Encoding.REAL);
        }
    }

    @Nested
    class DilutedOfClipped extends DilutedContract {

        @Override
        protected LearningRule rule() {
            return new Diluted(new Clipped(), 0.7, true);
        }
    }

    @Nested
    class DilutedOfSparse extends DilutedContract {

        @Override
        protected LearningRule rule() {
            return new Diluted(new Sparse(), 0.9, true);
        }
    }

    private abstract static class SparseContract extends LearningRuleContract {

        static final double ACTIVITY = 0.2;

        @Override
        protected Patterns patterns(int count, int units, Seed seed) {
            BitPatterns.Builder patterns = BitPatterns.builder(Encoding.BINARY, count, units);
            for (int row = 0; row < count; row++) {
                int[] order = seed.child(row).stream().permutation(units);
                for (int k = 0; k < ACTIVITY * units; k++) {
                    patterns.set(row, order[k], true);
                }
            }
            return patterns.build();
        }
    }

    @Nested
    class SparseAfterThePatterns extends SparseContract {

        @Override
        protected LearningRule rule() {
            return new Sparse();
        }
    }

    @Nested
    class SparseAsGiven extends SparseContract {

        @Override
        protected LearningRule rule() {
            return new Sparse(Optional.of(ACTIVITY), Optional.of(0.4));
        }
    }
}
