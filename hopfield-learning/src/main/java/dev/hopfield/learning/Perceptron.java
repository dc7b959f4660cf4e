package dev.hopfield.learning;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;

/**
 * The perceptron rule: each unit learns the patterns that it does not keep yet, until it keeps all.
 *
 * <p>The couplings into unit i begin at 0. Pattern after pattern, sweep after sweep, w_ij grows by xi_i xi_j / N for
 * all j != i if {@code xi_i h_i <= kappa |w_i|}, where h_i = sum_j w_ij xi_j and |w_i|^2 = sum_j w_ij^2. A unit that has no
 * such pattern left is done: the stability xi_i h_i / |w_i| of all its patterns is above kappa, and they are fixed
 * points. For random patterns that can be reached up to P = alpha N with 1/alpha = int_-kappa^inf Dt (t + kappa)^2:
 * alpha = 2 for kappa = 0, .52 for kappa = 1.
 *
 * <p>A unit that does not reach its stability within the sweeps, or within 2^31/N steps, keeps the couplings it has.
 * That is no error: measure the stability that was reached. Couplings are not symmetric, and so have no energy; fields
 * grow with the number of steps, and are not of the size of the pattern. Steps are counted in whole numbers, O(P) each,
 * and signs and zeros of the fields of bits are exact. Learning takes O(N P S + N^2 P) operations for S steps of a
 * unit, and 4 N^2 + 4 P^2 bytes; all fields take O(N^2), a flip O(N). The rule declares no traits.
 *
 * <p>F. Rosenblatt, Principles of Neurodynamics, Spartan 1962; E. Gardner, The space of interactions in neural network
 * models, J. Phys. A 21 (1988) 257, doi:10.1088/0305-4470/21/1/030. Learning is not random.
 *
 * @param kappa the stability that all patterns are to exceed
 * @param maxSweeps sweeps through the patterns after which a unit gives up
 */
@Component(
        name = "perceptron",
        summary = "each unit learns patterns in turn until all have a stability above kappa",
        references = {
            "F. Rosenblatt, Principles of Neurodynamics, Spartan Books 1962",
            "E. Gardner, The space of interactions in neural network models, J. Phys. A 21 (1988) 257-270,"
                    + " doi:10.1088/0305-4470/21/1/030"
        })
public record Perceptron(
        @Parameter(doc = "stability xi_i h_i / |w_i| that all patterns are to exceed", preset = "0", min = 0)
        double kappa,

        @Parameter(
                doc = "sweeps through the patterns after which a unit gives up",
                preset = "1000",
                min = 1,
                unit = "sweeps")
        int maxSweeps)
        implements StabilityRule {

    /** Checks that both numbers are within their range. */
    public Perceptron {
        StabilityRule.check(kappa, maxSweeps);
    }

    /** Patterns that are just fixed points, the preset. */
    public Perceptron() {
        this(0, 1000);
    }

    @Override
    public GrowingCouplings learn(Patterns patterns, Seed seed, Workers workers) {
        EmbeddedRows.Learnt learnt =
                EmbeddedRows.learn(LearnablePatterns.bipolar("perceptron", patterns), this::learn, workers);
        return LearntCouplings.of(learnt.couplings(), patterns, this::learn, StabilityRule.notes(learnt, kappa));
    }

    private boolean learn(Embedding embedding) {
        boolean learnt = true;
        for (int sweep = 0; learnt && sweep < maxSweeps; sweep++) {
            learnt = false;
            for (int pattern = 0; pattern < embedding.count() && !embedding.isFull(); pattern++) {
                if (!embedding.isStable(pattern, kappa)) {
                    embedding.step(pattern);
                    learnt = true;
                }
            }
        }
        return !learnt && !embedding.isFull();
    }
}
