package dev.hopfield.dense;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.state.RealPatterns;

/**
 * How a dense memory compares a state with its patterns: the first of its three parts.
 *
 * <p>Similarity, separation and projection are the parts that B. Millidge, T. Salvatori, Y. Song, T. Lukasiewicz and R.
 * Bogacz take associative memories apart into ("Universal Hopfield networks", ICML 2022, arXiv:2202.04557). Of states of
 * two values all similarities are functions of the overlap; {@link Dot} is the one that such memories take. An
 * implementation is an immutable value.
 */
@ExtensionPoint("similarity")
public interface Similarity {

    /**
     * Prepares comparisons with patterns.
     *
     * @param patterns patterns x units, real
     * @return scores, higher where a state is more alike; finite for any finite state
     */
    Scores of(RealPatterns patterns);

    /** How the scores depend on the state. */
    ScoreForm form();

    /**
     * The multiple c of a {@link ScoreForm#LINEAR} similarity, c xi.s.
     *
     * @param units the number of units N
     * @return above 0; by default 1
     */
    default double scale(int units) {
        return 1;
    }

    /**
     * Whether unrelated random patterns of order 1 a unit fall behind a match in proportion to the number of units.
     *
     * @return by default false: no promise
     */
    default boolean growsWithUnits() {
        return false;
    }
}
