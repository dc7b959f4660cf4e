package dev.hopfield.problems;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Quadratic unconstrained binary optimisation: the bits x for which a quadratic form is least.
 *
 * <p>Variable i is unit i, 0 or 1. The value of a state is its energy, to be small:
 *
 * <pre>
 *     E = x^T Q x = sum_i q_ii x_i + sum_{i &lt; j} q_ij x_i x_j
 * </pre>
 *
 * with Q upper triangular: a coefficient q_ij counts once for its pair. So couplings are -q_ij, biases -q_ii, and every state is valid.
 *
 * <p>Random coefficients are whole numbers, each as likely from -range to range: of every single variable, and of each two variables with
 * probability density. Variable i draws its own and those with the ones before it from child i of the seed: the first 10 of 15
 * variables are the problem of 10, and a denser problem has the coefficients of a sparser one. The optimum is exact for up to 24
 * variables, by exhaustive search (below a second at 24), beyond only if it is given.
 *
 * @param file a file in the format of qbsolv; a random problem if absent
 * @param variables number of variables of a random problem, from 1; 20 if absent; not with a file
 * @param density probability that two variables of a random problem have a coefficient, above 0 and up to 1; 0.5 if absent; not with a
 *     file
 * @param range largest coefficient of a random problem, from 1; 100 if absent; not with a file
 * @param optimum least value of the file, from elsewhere; checked where it can be found
 */
@Component(
        name = "qubo",
        summary = "the bits for which a quadratic form with given coefficients is least",
        references = {
            "G. Kochenberger et al., J. Comb. Optim. 28, 58 (2014), doi:10.1007/s10878-014-9734-0",
            "M. Booth, S. P. Reinhardt, A. Roy, D-Wave technical report 14-1006A-A (2017), for the files of qbsolv"
        })
public record Qubo(
        @Parameter(doc = "a file in the format of qbsolv; a random problem when absent", path = true)
        Optional<String> file,

        @Parameter(doc = "variables of a random problem; 20 when absent; not with a file", min = 1, max = 46340)
        Optional<Integer> variables,

        @Parameter(
                doc = "probability of a coefficient of two variables; 0.5 when absent; not with a file",
                min = 0,
                openMin = true,
                max = 1)
        Optional<Double> density,

        @Parameter(
                doc =
                        "largest random coefficient, whole numbers from -range to range; 100 when absent; not with a file",
                min = 1,
                max = 1e6)
        Optional<Integer> range,

        @Parameter(
                doc = "least value of the file, if known; found when absent and variables <= 24",
                min = -1e300,
                max = 1e300)
        Optional<Double> optimum)
        implements Problem {

    private static final int PRESET_RANGE = 100;
    private static final int LARGEST_RANGE = 1_000_000;

    /** Checks the ranges, and that no random problem is asked for beside a file. */
    public Qubo {
        RandomPairs.check(file, "variables", variables, 1, density);
        range.ifPresent(given -> {
            InvalidParameter.unless(
                    given >= 1 && given <= LARGEST_RANGE, "range", given, "give from 1 to " + LARGEST_RANGE);
            InvalidParameter.unless(
                    file.isEmpty(), "range", given, "leave it out beside a file, which has coefficients of its own");
        });
        KnownOptimum.check(file, optimum);
    }

    /**
     * A random problem.
     *
     * @param variables their number, from 1
     * @param density probability of a coefficient of two variables, above 0 and up to 1
     * @param range largest coefficient, from 1
     * @return the problem
     */
    public static Qubo ofRandomCoefficients(int variables, double density, int range) {
        return new Qubo(
                Optional.empty(), Optional.of(variables), Optional.of(density), Optional.of(range), Optional.empty());
    }

    /**
     * The problem of a file.
     *
     * @param file in the format of qbsolv
     * @return the problem
     */
    public static Qubo ofFile(String file) {
        return new Qubo(Optional.of(file), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Instance draw(Seed seed) throws IOException {
        SparseForm form = file.isPresent() ? QuboFile.read(file.get()) : random(seed);
        Optimum least = SparseInstance.optimum(form, Objective.MINIMISE);
        return new SparseInstance(form, Objective.MINIMISE, KnownOptimum.checked(file, optimum, least));
    }

    private SparseForm random(Seed seed) {
        int count = variables.orElse(RandomPairs.PRESET_UNITS);
        double probability = density.orElse(RandomPairs.PRESET_DENSITY);
        SparseForm.Builder form = new SparseForm.Builder(Encoding.BINARY, count);
        for (int variable = 0; variable < count; variable++) {
            RandomStream random = seed.child(variable).stream();
            form.addBias(variable, -coefficient(random));
            for (int before = 0; before < variable; before++) {
                boolean coupled = random.nextDouble() < probability;
                int coefficient = coefficient(random);
                if (coupled && coefficient != 0) {
                    form.couple(variable, before, -coefficient);
                }
            }
        }
        return form.build();
    }

    private int coefficient(RandomStream random) {
        int largest = range.orElse(PRESET_RANGE);
        return random.nextInt(2 * largest + 1) - largest;
    }

    @Override
    public OptionalLong units() {
        return RandomPairs.units(file, variables);
    }

    /** {@inheritDoc} By the pairs, while they are put in order: those that the density lets expect, or that a file has room for. */
    @Override
    public long estimatedBytes(long units) {
        return RandomPairs.bytes(file, units, density);
    }
}
