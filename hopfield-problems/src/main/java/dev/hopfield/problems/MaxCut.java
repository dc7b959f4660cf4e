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
 * The vertices of a graph parted in two so that the edges between the parts weigh most.
 *
 * <p>Vertex i is unit i, and s_i = -1 or +1 tells its part. With weights w_ij the value of a state is the weight of the edges cut, to be
 * large, and its energy is the negative of that:
 *
 * <pre>
 *     cut = sum_{i &lt; j} w_ij (1 - s_i s_j) / 2,   E = -cut
 * </pre>
 *
 * so couplings are -w_ij / 2, there are no biases, and every state is valid.
 *
 * <p>A random graph joins each two vertices with probability density. Vertex i draws its edges to those before it from child i of the
 * seed: the first 10 of 15 vertices are the graph of 10, and a denser graph has the edges of a sparser one. The optimum is exact for up
 * to 24 vertices, by exhaustive search (below a second at 24), beyond only if it is given.
 *
 * @param file a graph in the rudy format: {@code vertices edges}, then {@code i j weight} for each edge, vertices from 1, a weight that
 *     is left out is 1; a random graph if absent
 * @param vertices number of vertices of a random graph, from 2; 20 if absent; not with a file
 * @param density probability of an edge of a random graph, above 0 and up to 1; 0.5 if absent; not with a file
 * @param weights what edges of a random graph weigh; unit if absent; not with a file
 * @param optimum weight of a largest cut of the file, from elsewhere; checked where it can be found
 */
@Component(
        name = "max-cut",
        summary = "the heaviest cut of a graph, which is the ground state of a spin glass",
        references = {
            "R. M. Karp, Reducibility among combinatorial problems (1972), doi:10.1007/978-1-4684-2001-2_9",
            "F. Barahona, J. Phys. A 15, 3241 (1982), doi:10.1088/0305-4470/15/10/028, for spin glasses"
        })
public record MaxCut(
        @Parameter(doc = "a graph in the rudy format; a random graph when absent", path = true)
        Optional<String> file,

        @Parameter(doc = "vertices of a random graph; 20 when absent; not with a file", min = 2, max = 46340)
        Optional<Integer> vertices,

        @Parameter(
                doc = "probability of an edge of a random graph; 0.5 when absent; not with a file",
                min = 0,
                openMin = true,
                max = 1)
        Optional<Double> density,

        @Parameter(doc = "weights of a random graph, unit or signed (-1, +1); unit when absent; not with a file")
        Optional<EdgeWeights> weights,

        @Parameter(
                doc = "weight of a largest cut of the file, if known; found when absent and vertices <= 24",
                min = -1e300,
                max = 1e300)
        Optional<Double> optimum)
        implements Problem {

    /** Checks the ranges, and that no random graph is asked for beside a file. */
    public MaxCut {
        RandomPairs.check(file, "vertices", vertices, 2, density);
        weights.ifPresent(given -> InvalidParameter.unless(
                file.isEmpty(), "weights", given, "leave it out beside a file, which has weights of its own"));
        KnownOptimum.check(file, optimum);
    }

    /**
     * A random graph.
     *
     * @param vertices their number, from 2
     * @param density probability of an edge, above 0 and up to 1
     * @param weights what edges weigh
     * @return the problem
     */
    public static MaxCut ofRandomGraph(int vertices, double density, EdgeWeights weights) {
        return new MaxCut(
                Optional.empty(), Optional.of(vertices), Optional.of(density), Optional.of(weights), Optional.empty());
    }

    /**
     * The graph of a file.
     *
     * @param file in the rudy format
     * @return the problem
     */
    public static MaxCut ofFile(String file) {
        return new MaxCut(Optional.of(file), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Instance draw(Seed seed) throws IOException {
        SparseForm form = file.isPresent() ? RudyFile.read(file.get()) : random(seed);
        Optimum largest = SparseInstance.optimum(form, Objective.MAXIMISE);
        return new SparseInstance(form, Objective.MAXIMISE, KnownOptimum.checked(file, optimum, largest));
    }

    private SparseForm random(Seed seed) {
        int count = vertices.orElse(RandomPairs.PRESET_UNITS);
        double probability = density.orElse(RandomPairs.PRESET_DENSITY);
        EdgeWeights kind = weights.orElse(EdgeWeights.UNIT);
        SparseForm.Builder graph = new SparseForm.Builder(Encoding.BIPOLAR, count);
        for (int vertex = 0; vertex < count; vertex++) {
            RandomStream random = seed.child(vertex).stream();
            for (int before = 0; before < vertex; before++) {
                boolean joined = random.nextDouble() < probability;
                double weight = kind.draw(random);
                if (joined) {
                    join(graph, vertex, before, weight);
                }
            }
        }
        return graph.build();
    }

    /** Adds an edge to the energy that is the negative cut. */
    static void join(SparseForm.Builder graph, int first, int second, double weight) {
        graph.couple(first, second, -weight / 2);
        graph.addConstant(-weight / 2);
    }

    @Override
    public OptionalLong units() {
        return RandomPairs.units(file, vertices);
    }

    /** {@inheritDoc} By the edges, while they are put in order: those that the density lets expect, or that a file has room for. */
    @Override
    public long estimatedBytes(long units) {
        return RandomPairs.bytes(file, units, density);
    }
}
