package dev.hopfield.problems;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.state.Encoding;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the text format of qbsolv: {@code p qubo topology maxNodes nNodes nCouplers}, then {@code i j value} lines.
 *
 * <p>Nodes are numbered from 0 and need not all be named; those of equal numbers are linear coefficients. Lines that begin with {@code c}
 * are comments. There are maxNodes units. The two numbers of a coupler may come in either order.
 */
final class QuboFile {

    /** Of nodes and of couplers; beyond, a broken head would ask for more memory than there is. */
    private static final int MOST = 10_000_000;

    private static final int HEAD_WORDS = 6;
    private static final String HEAD = "write 'p qubo 0 maxNodes nNodes nCouplers' before the first coefficient";
    private static final String LINE = "write 'i j value' for each coefficient";

    private final DataFile data;
    private int nodes;
    private int couplers;

    private QuboFile(DataFile data) {
        this.data = data;
    }

    /**
     * The energy that is the form.
     *
     * @throws InvalidData if it is not such a file
     */
    static SparseForm read(String file) throws IOException {
        try (DataFile data = DataFile.open(file)) {
            return new QuboFile(data).read();
        }
    }

    private SparseForm read() throws IOException {
        if (!nextOfContent()) {
            throw data.refusedAsWhole("it holds no problem", HEAD);
        }
        String[] head = data.words();
        if (head.length != HEAD_WORDS || !head[0].equals("p") || !head[1].equals("qubo")) {
            throw data.refused("'" + DataFile.shown(data.line()) + "' is no head", HEAD);
        }
        if (!head[2].equals("0") && !head[2].equals("unconstrained")) {
            throw data.refused(
                    "the topology is '" + DataFile.shown(head[2]) + "'",
                    "give a problem of topology 0 or unconstrained");
        }
        int units = data.whole(head[3], 1, MOST, "maxNodes");
        int wantedNodes = data.whole(head[4], 0, units, "nNodes");
        int wantedCouplers = data.whole(head[5], 0, MOST, "nCouplers");
        SparseForm form = coefficients(units);
        requireCount(nodes, wantedNodes, "nodes");
        requireCount(couplers, wantedCouplers, "couplers");
        Optional<int[]> twice = form.twice();
        if (twice.isPresent()) {
            throw data.refusedAsWhole(
                    "the coupler of nodes " + twice.get()[0] + " and " + twice.get()[1] + " is given twice",
                    "give each coupler once, with the sum of its values");
        }
        return form;
    }

    private boolean nextOfContent() throws IOException {
        while (data.next()) {
            if (data.line().charAt(0) != 'c') {
                return true;
            }
        }
        return false;
    }

    private SparseForm coefficients(int units) throws IOException {
        SparseForm.Builder form = new SparseForm.Builder(Encoding.BINARY, units);
        boolean[] given = new boolean[units];
        while (nextOfContent()) {
            String[] words = data.words();
            if (words.length != 3) {
                throw data.refused("this line has " + words.length + " words", LINE);
            }
            int first = data.whole(words[0], 0, units - 1, "a node");
            int second = data.whole(words[1], 0, units - 1, "a node");
            double value = data.real(words[2]);
            if (first != second) {
                form.couple(first, second, -value);
                couplers++;
                continue;
            }
            if (given[first]) {
                throw data.refused("node " + first + " is given twice", "give each node once");
            }
            given[first] = true;
            form.addBias(first, -value);
            nodes++;
        }
        return form.build();
    }

    private void requireCount(int read, int wanted, String what) throws InvalidData {
        if (read != wanted) {
            throw data.refusedAsWhole(
                    "it has " + read + " " + what + ", but its head says " + wanted,
                    "correct the head, or fetch the file again");
        }
    }
}
