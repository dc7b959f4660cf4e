/**
 * Learning rules, from P patterns to couplings of N units.
 *
 * <p>A rule is a component record; {@link dev.hopfield.learning.Hebbian} is the simplest. Couplings are operators: what
 * a rule keeps in order to apply them is its own affair, and need not be a matrix. The rules differ in that:
 *
 * <table>
 *   <caption>What rules keep, and the time that all fields of a bit state take</caption>
 *   <tr><th>kept</th><th>rules</th><th>bytes</th><th>time</th></tr>
 *   <tr>
 *     <td>the bits of the patterns, and counts of them</td>
 *     <td>{@link dev.hopfield.learning.Hebbian}, {@link dev.hopfield.learning.Sparse}</td>
 *     <td>N P / 8</td><td>O(N P), 64 bits at a time</td>
 *   </tr>
 *   <tr>
 *     <td>those bits, and weights of patterns or of pairs of successive ones</td>
 *     <td>{@link dev.hopfield.learning.Palimpsest}, {@link dev.hopfield.learning.Sequence}</td>
 *     <td>N P / 8 + 8 N</td><td>O(N P)</td>
 *   </tr>
 *   <tr>
 *     <td>those bits, and a weight of each pair of patterns</td>
 *     <td>{@link dev.hopfield.learning.PseudoInverse}, {@link dev.hopfield.learning.Dreaming}</td>
 *     <td>8 P (N + P)</td><td>O(P (N + P))</td>
 *   </tr>
 *   <tr>
 *     <td>a matrix of floats</td>
 *     <td>{@link dev.hopfield.learning.Hebbian} in its explicit form, {@link dev.hopfield.learning.Storkey},
 *       {@link dev.hopfield.learning.Bounded}, {@link dev.hopfield.learning.Perceptron},
 *       {@link dev.hopfield.learning.Minover}, {@link dev.hopfield.learning.Unlearning}</td>
 *     <td>4 N<sup>2</sup></td><td>O(N<sup>2</sup>)</td>
 *   </tr>
 *   <tr>
 *     <td>a matrix of signs</td>
 *     <td>{@link dev.hopfield.learning.Clipped}</td>
 *     <td>N<sup>2</sup> / 8, or twice that</td><td>O(N<sup>2</sup>), 64 bits at a time</td>
 *   </tr>
 *   <tr>
 *     <td>a part c of a matrix, in compressed columns</td>
 *     <td>{@link dev.hopfield.learning.Diluted}</td>
 *     <td>8 c N<sup>2</sup></td><td>O(c N<sup>2</sup>)</td>
 *   </tr>
 * </table>
 *
 * <p>Real patterns are kept as they are by the rules of the first three rows that take them, in place of bits.
 *
 * <p>A rule of another plugin writes its matrix into a {@link dev.hopfield.learning.CouplingMatrix}.
 */
@Stability(Stability.Level.EXPERIMENTAL)
package dev.hopfield.learning;

import dev.hopfield.api.Stability;
