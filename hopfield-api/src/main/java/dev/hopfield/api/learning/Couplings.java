package dev.hopfield.api.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;

/**
 * The couplings w of a network of N units: what they do to states, not how they are kept.
 *
 * <p>There is no self-coupling, w_ii = 0, unless the learning rule says otherwise. Immutable and safe for many threads.
 */
public interface Couplings {

    /** The number of units N. */
    int units();

    /**
     * Local fields of a batch of states, h_i = sum_j w_ij s_j.
     *
     * @param states states x units, in any encoding
     * @return states x units; of bit states the sign of each field is exact, and so is zero, where all couplings are
     *     whole multiples of one number, and otherwise to rounding in double; where patterns or states are real, to
     *     rounding in float
     * @throws IllegalArgumentException if the states have another number of units, or a field is beyond the range of
     *     floats
     */
    RealPatterns fields(Patterns states);

    /**
     * The same fields, computed by several threads where that pays.
     *
     * @param states states x units, in any encoding
     * @param workers who may share the work
     * @return states x units, to the last bit those without workers
     * @throws IllegalArgumentException if the states have another number of units, or a field is beyond the range of
     *     floats
     */
    default RealPatterns fields(Patterns states, Workers workers) {
        return fields(states);
    }

    /**
     * The threshold theta_i that comes with the couplings: an update compares the local field with it.
     *
     * @param unit from 0 to units - 1
     * @return 0 unless the learning rule declares {@link CouplingTrait#THRESHOLDS}
     */
    default double threshold(int unit) {
        return 0;
    }

    /**
     * A single coupling, w_ij: how much unit j adds to the field of unit i when it is 1.
     *
     * @param to unit i, from 0 to units - 1
     * @param from unit j, from 0 to units - 1
     * @return the coupling; by default the field that j alone gives, to single precision
     */
    default double coupling(int to, int from) {
        return fields(OneUnit.of(from, 1, units())).value(0, to);
    }

    /**
     * The sum of the squares of the couplings into each unit, sum_j w_ij^2, which stabilities are measured against.
     *
     * @return one number for each unit; by default from the fields of single units, in O(N) of them
     */
    default double[] squaredNorms() {
        return OneUnit.squaredNorms(this);
    }

    /**
     * What a person should know who uses these couplings, such as that the rule did not reach what it was asked for.
     *
     * @return sentences of which the rule is the subject, without the numbers of one draw; by default none
     */
    default List<String> notes() {
        return List.of();
    }

    /**
     * The quadratic form of each state, sum_ij s_i w_ij s_j, without unit.
     *
     * @param states states x units, in any encoding
     * @return one number for each state, in double precision throughout
     * @throws IllegalArgumentException if the states have another number of units
     */
    double[] quadraticForm(Patterns states);

    /**
     * The local fields of one state that is about to change unit by unit.
     *
     * @param states the batch that holds the state; not kept
     * @param row which of its rows
     * @return fields that follow the flips they are told of; for one thread
     * @throws IllegalArgumentException if the states have another number of units
     */
    LocalFields track(BitPatterns states, int row);

    /**
     * The same local fields, with the work of finding them at first shared where that pays.
     *
     * @param states the batch that holds the state; not kept
     * @param row which of its rows
     * @param workers who may share the work
     * @return fields that follow the flips they are told of; for one thread
     * @throws IllegalArgumentException if the states have another number of units
     */
    default LocalFields track(BitPatterns states, int row, Workers workers) {
        return track(states, row);
    }
}
