package dev.hopfield.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.testkit.ProblemContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxCutTest extends ProblemContract {

    private static final Seed SEED = new Seed(7);

    /** A triangle of weights 1, 2 and 0.5, and a vertex that hangs on it by -3. */
    private static final String GRAPH = "4 4\n1 2\n2 3 2\n3 1 0.5\n3 4 -3\n";

    @TempDir
    private Path folder;

    @Override
    protected Problem problem() {
        return MaxCut.ofRandomGraph(13, 0.5, EdgeWeights.SIGNED);
    }

    private MaxCut file(String text, Optional<Double> optimum) throws IOException {
        Path file = Files.writeString(folder.resolve("g.rudy"), text);
        return new MaxCut(Optional.of(file.toString()), Optional.empty(), Optional.empty(), Optional.empty(), optimum);
    }

    private Instance read(String text) throws IOException {
        return file(text, Optional.empty()).draw(SEED);
    }

    @Test
    void isWorthTheWeightOfTheEdgesCut() throws IOException {
        Instance instance = read(GRAPH);
        BitPatterns states = BitPatterns.bipolar(
                new int[] {1, 1, 1, 1}, new int[] {1, -1, 1, 1}, new int[] {1, 1, 1, -1}, new int[] {-1, -1, 1, 1});
        double[] cuts = {0, 3, -3, 2.5};
        for (int row = 0; row < cuts.length; row++) {
            assertThat(instance.solution(states, row).value()).hasValue(cuts[row]);
            assertThat(instance.form().energy(states, row)).isEqualTo(-cuts[row]);
        }
        assertThat(instance.objective()).isEqualTo(Objective.MAXIMISE);
        assertThat(instance.optimum()).hasValue(3);
    }

    @Test
    void writesAnEmptyCutAsAPlainZero() throws IOException {
        Instance instance = read("2 0\n");
        assertThat(instance.solution(BitPatterns.bipolar(new int[] {1, -1}), 0).value())
                .hasValue(0.0);
        assertThat(Double.doubleToRawLongBits(instance.optimum().getAsDouble())).isZero();
    }

    @Test
    void hasTheCutsOfCompleteGraphs() throws IOException {
        for (int vertices = 2; vertices < 9; vertices++) {
            Instance complete =
                    MaxCut.ofRandomGraph(vertices, 1, EdgeWeights.UNIT).draw(SEED);
            assertThat(complete.optimum()).hasValue(vertices / 2 * ((vertices + 1) / 2));
        }
    }

    @Test
    void drawsNestedGraphs() throws IOException {
        QuadraticForm few =
                MaxCut.ofRandomGraph(10, 0.5, EdgeWeights.SIGNED).draw(SEED).form();
        QuadraticForm many =
                MaxCut.ofRandomGraph(15, 0.5, EdgeWeights.SIGNED).draw(SEED).form();
        QuadraticForm dense =
                MaxCut.ofRandomGraph(15, 0.75, EdgeWeights.SIGNED).draw(SEED).form();
        QuadraticForm unit =
                MaxCut.ofRandomGraph(15, 0.5, EdgeWeights.UNIT).draw(SEED).form();
        for (int to = 0; to < 15; to++) {
            for (int from = 0; from < 15; from++) {
                double coupling = many.coupling(to, from);
                if (to < 10 && from < 10) {
                    assertThat(few.coupling(to, from)).isEqualTo(coupling);
                }
                if (coupling != 0) {
                    assertThat(dense.coupling(to, from)).isEqualTo(coupling);
                }
                assertThat(unit.coupling(to, from)).isEqualTo(-Math.abs(coupling));
            }
        }
    }

    @Test
    void drawsAsManyEdgesAsTheDensitySays() throws IOException {
        QuadraticForm form =
                MaxCut.ofRandomGraph(200, 0.2, EdgeWeights.SIGNED).draw(SEED).form();
        int edges = 0;
        int negative = 0;
        for (int to = 0; to < 200; to++) {
            for (int from = 0; from < to; from++) {
                edges += form.coupling(to, from) != 0 ? 1 : 0;
                negative += form.coupling(to, from) > 0 ? 1 : 0;
            }
        }
        // Binomial: five standard deviations are 282 of 19900 pairs, and 158 of 3980 edges.
        assertThat(edges).isBetween(3980 - 282, 3980 + 282);
        assertThat(negative).isBetween(edges / 2 - 158, edges / 2 + 158);
    }

    @Test
    void drawsTwentyVerticesAndHalfTheEdgesUnlessToldOtherwise() throws IOException {
        MaxCut preset =
                new MaxCut(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(preset.units()).hasValue(20);
        Instance same = MaxCut.ofRandomGraph(20, 0.5, EdgeWeights.UNIT).draw(SEED);
        assertThat(preset.draw(SEED).optimum()).isEqualTo(same.optimum());
    }

    @Test
    void holdsThousandsOfVertices() throws IOException {
        Instance instance = MaxCut.ofRandomGraph(3000, 0.01, EdgeWeights.SIGNED).draw(SEED);
        assertThat(instance.form().units()).isEqualTo(3000);
        assertThat(instance.optimum()).isEmpty();
    }

    @Test
    void takesAnOptimumThatIsRightAndRefusesOneThatIsWrong() throws IOException {
        assertThat(file(GRAPH, Optional.of(3.0)).draw(SEED).optimum()).hasValue(3);
        assertThatThrownBy(() -> file(GRAPH, Optional.of(4.0)).draw(SEED))
                .isInstanceOf(InvalidData.class)
                .hasMessageContaining("its optimum is 3.0, but optimum is given as 4.0");
        StringBuilder ring = new StringBuilder("30 30\n1 30\n");
        for (int vertex = 1; vertex < 30; vertex++) {
            ring.append(vertex).append(' ').append(vertex + 1).append("\n");
        }
        assertThat(file(ring.toString(), Optional.of(30.0)).draw(SEED).optimum())
                .hasValue(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 4\r\n1 2\r\n2 3 2\r\n3 1 0.5\r\n3 4 -3", " 4\t4\n\n2 1 1.0\n 3 2 2e0\n1 3 .5\n4 3 -3\n"})
    void readsWhateverProgramsWrite(String text) throws IOException {
        QuadraticForm expected = read(GRAPH).form();
        QuadraticForm actual = read(text).form();
        for (int unit = 0; unit < 16; unit++) {
            assertThat(actual.coupling(unit / 4, unit % 4)).isEqualTo(expected.coupling(unit / 4, unit % 4));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', it is empty",
        "'3', :1, the first line has 1 numbers",
        "'0 0', :1, the number of vertices is 0",
        "'3 1|1 2 3 4', :2, this line has 4 numbers",
        "'3 1|1', :2, this line has 1 numbers",
        "'3 1|1 4', :2, a vertex is 4",
        "'3 1|0 1', :2, a vertex is 0",
        "'3 1|2 2', :2, vertex 2 is joined to itself",
        "'3 1|1 2 x', :2, 'x' is no number",
        "'3 2|1 2', '', 'it has 1 edges, but its first line says 2'",
        "'3 1|1 2|2 3', '', 'it has 2 edges, but its first line says 1'",
        "'3 2|1 2|2 1', '', the edge of vertices 1 and 2 is given twice",
    })
    void refusesWrongFiles(String lines, String where, String problem) {
        assertThatThrownBy(() -> read(lines.replace('|', '\n')))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder.resolve("g.rudy") + where + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesARandomGraphBesideAFile() {
        Optional<String> file = Optional.of("g.rudy");
        assertThatThrownBy(() -> new MaxCut(file, Optional.of(3), Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("vertices is 3; leave it out");
        assertThatThrownBy(
                        () -> new MaxCut(file, Optional.empty(), Optional.of(0.5), Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("density is 0.5; leave it out");
        assertThatThrownBy(() -> new MaxCut(
                        file, Optional.empty(), Optional.empty(), Optional.of(EdgeWeights.UNIT), Optional.empty()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("leave it out beside a file");
    }

    @Test
    void estimatesTheEdgesThatAFileHasRoomFor() throws IOException {
        assertThat(file(GRAPH, Optional.empty()).units()).isEmpty();
        assertThat(file(GRAPH, Optional.empty()).estimatedBytes(4)).isEqualTo(GRAPH.length() * 72L / 4 + 4 * 24);
        assertThat(MaxCut.ofFile(folder.resolve("gone").toString()).estimatedBytes(4))
                .isEqualTo(4 * 24);
    }
}
