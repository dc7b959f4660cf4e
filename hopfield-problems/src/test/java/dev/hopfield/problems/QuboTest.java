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
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.ProblemContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuboTest extends ProblemContract {

    private static final Seed SEED = new Seed(7);

    /** 3 a - 2 b - 4 a b + 0.5 b d. */
    private static final String FORM =
            "c a comment\np qubo 0 4 2 2\nc nodes\n0 0 3\n1 1 -2\nc couplers\n0 1 -4\n3 1 .5\n";

    @TempDir
    private Path folder;

    @Override
    protected Problem problem() {
        return Qubo.ofRandomCoefficients(13, 0.5, 20);
    }

    private Qubo file(String text, Optional<Double> optimum) throws IOException {
        Path file = Files.writeString(folder.resolve("a.qubo"), text);
        return new Qubo(Optional.of(file.toString()), Optional.empty(), Optional.empty(), Optional.empty(), optimum);
    }

    private Instance read(String text) throws IOException {
        return file(text, Optional.empty()).draw(SEED);
    }

    private static BitPatterns bits(int... bits) {
        BitPatterns.Builder state = BitPatterns.builder(Encoding.BINARY, 1, bits.length);
        for (int unit = 0; unit < bits.length; unit++) {
            state.set(0, unit, bits[unit] != 0);
        }
        return state.build();
    }

    @Test
    void isWorthTheForm() throws IOException {
        Instance instance = read(FORM);
        assertThat(instance.objective()).isEqualTo(Objective.MINIMISE);
        assertThat(instance.solution(bits(0, 0, 0, 0), 0).value()).hasValue(0.0);
        assertThat(instance.solution(bits(1, 0, 0, 0), 0).value()).hasValue(3);
        assertThat(instance.solution(bits(1, 1, 1, 0), 0).value()).hasValue(-3);
        assertThat(instance.solution(bits(0, 1, 0, 1), 0).value()).hasValue(-1.5);
        assertThat(instance.form().energy(bits(0, 1, 0, 1), 0)).isEqualTo(-1.5);
        assertThat(instance.optimum()).hasValue(-3);
    }

    @Test
    void drawsNestedProblemsOfWholeCoefficients() throws IOException {
        QuadraticForm few = Qubo.ofRandomCoefficients(10, 0.5, 3).draw(SEED).form();
        QuadraticForm many = Qubo.ofRandomCoefficients(15, 0.5, 3).draw(SEED).form();
        QuadraticForm dense = Qubo.ofRandomCoefficients(15, 1, 3).draw(SEED).form();
        for (int to = 0; to < 15; to++) {
            assertThat(dense.bias(to)).isEqualTo(many.bias(to)).isIn(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
            for (int from = 0; from < 15; from++) {
                double coupling = many.coupling(to, from);
                assertThat(coupling).isIn(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
                if (to < 10 && from < 10) {
                    assertThat(few.coupling(to, from)).isEqualTo(coupling);
                }
                if (coupling != 0) {
                    assertThat(dense.coupling(to, from)).isEqualTo(coupling);
                }
            }
        }
    }

    @Test
    void drawsTwentyVariablesHalfTheirPairsAndUpToAHundredUnlessToldOtherwise() throws IOException {
        Qubo preset =
                new Qubo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(preset.units()).hasValue(20);
        assertThat(preset.draw(SEED).optimum())
                .isEqualTo(Qubo.ofRandomCoefficients(20, 0.5, 100).draw(SEED).optimum());
    }

    @Test
    void takesAnOptimumThatIsRightAndRefusesOneThatIsWrong() throws IOException {
        assertThat(file(FORM, Optional.of(-3.0)).draw(SEED).optimum()).hasValue(-3);
        assertThatThrownBy(() -> file(FORM, Optional.of(-4.0)).draw(SEED))
                .isInstanceOf(InvalidData.class)
                .hasMessageContaining("its optimum is -3.0, but optimum is given as -4.0");
        assertThat(file("p qubo unconstrained 25 1 0\n3 3 -7\n", Optional.of(-7.0))
                        .draw(SEED)
                        .optimum())
                .hasValue(-7);
        assertThat(read("p qubo 0 25 1 0\n3 3 -7\n").optimum()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'c only', '', it holds no problem",
        "'0 0 1', :1, '''0 0 1'' is no head'",
        "'p qubo 0 4 1', :1, is no head",
        "'p qubo chimera 4 1 0', :1, the topology is 'chimera'",
        "'p qubo 0 0 0 0', :1, maxNodes is 0",
        "'p qubo 0 4 5 0', :1, nNodes is 5",
        "'p qubo 0 4 1 0|0 0', :2, this line has 2 words",
        "'p qubo 0 4 1 0|4 4 1', :2, a node is 4",
        "'p qubo 0 4 1 0|-1 -1 1', :2, a node is -1",
        "'p qubo 0 4 1 0|0 0 z', :2, 'z' is no number",
        "'p qubo 0 4 2 0|0 0 1|0 0 2', :3, node 0 is given twice",
        "'p qubo 0 4 2 0|0 0 1', '', 'it has 1 nodes, but its head says 2'",
        "'p qubo 0 4 1 0|0 0 1|0 1 1', '', 'it has 1 couplers, but its head says 0'",
        "'p qubo 0 4 0 2|0 1 1|1 0 1', '', the coupler of nodes 0 and 1 is given twice",
    })
    void refusesWrongFiles(String lines, String where, String problem) {
        assertThatThrownBy(() -> read(lines.replace('|', '\n')))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder.resolve("a.qubo") + where + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesARandomProblemBesideAFile() {
        assertThatThrownBy(() -> new Qubo(
                        Optional.of("a.qubo"), Optional.empty(), Optional.empty(), Optional.of(5), Optional.empty()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("range is 5; leave it out beside a file");
    }
}
