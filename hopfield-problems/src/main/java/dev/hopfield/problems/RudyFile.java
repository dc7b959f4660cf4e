package dev.hopfield.problems;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.state.Encoding;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a graph as G. Rinaldi's generator rudy writes it: {@code vertices edges}, then {@code i j weight} for each edge.
 *
 * <p>Vertices are numbered from 1; a weight that is left out is 1.
 */
final class RudyFile {

    /** Of vertices and of edges; beyond, a broken head would ask for more memory than there is. */
    private static final int MOST = 10_000_000;

    private static final String EDGE = "write 'i j' or 'i j weight' for each edge";

    private RudyFile() {}

    /**
     * The energy that is the negative cut.
     *
     * @throws InvalidData if it is not such a file
     */
    static SparseForm read(String file) throws IOException {
        try (DataFile data = DataFile.open(file)) {
            if (!data.next()) {
                throw data.refusedAsWhole("it is empty", "write 'vertices edges', then " + EDGE);
            }
            String[] head = data.words();
            if (head.length != 2) {
                throw data.refused("the first line has " + head.length + " numbers", "write 'vertices edges'");
            }
            int vertices = data.whole(head[0], 1, MOST, "the number of vertices");
            int edges = data.whole(head[1], 0, MOST, "the number of edges");
            return edges(data, vertices, edges);
        }
    }

    private static SparseForm edges(DataFile data, int vertices, int edges) throws IOException {
        SparseForm.Builder graph = new SparseForm.Builder(Encoding.BIPOLAR, vertices);
        while (data.next()) {
            String[] words = data.words();
            if (words.length != 2 && words.length != 3) {
                throw data.refused("this line has " + words.length + " numbers", EDGE);
            }
            int first = data.whole(words[0], 1, vertices, "a vertex");
            int second = data.whole(words[1], 1, vertices, "a vertex");
            if (first == second) {
                throw data.refused("vertex " + first + " is joined to itself", "leave this edge out: it is never cut");
            }
            MaxCut.join(graph, first - 1, second - 1, words.length == 2 ? 1 : data.real(words[2]));
        }
        if (graph.size() != edges) {
            throw data.refusedAsWhole(
                    "it has " + graph.size() + " edges, but its first line says " + edges,
                    "correct the first line, or fetch the file again");
        }
        SparseForm form = graph.build();
        Optional<int[]> twice = form.twice();
        if (twice.isPresent()) {
            throw data.refusedAsWhole(
                    "the edge of vertices " + (twice.get()[0] + 1) + " and " + (twice.get()[1] + 1) + " is given twice",
                    "give each edge once, with the sum of its weights");
        }
        return form;
    }
}
