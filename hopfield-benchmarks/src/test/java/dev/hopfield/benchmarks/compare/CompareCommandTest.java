package dev.hopfield.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.benchmarks.cases.Study;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CompareCommandTest {

    private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

    private static Plan plan(String... arguments) {
        CommandLine line = CompareCommand.commandLine(NOWHERE, NOWHERE);
        line.parseArgs(arguments);
        return ((CompareCommand) line.getCommand()).plan();
    }

    @Test
    void everythingButTheLargestRunsByItself() {
        Plan plan = plan();
        assertThat(plan.size()).isEqualTo(Size.NORMAL);
        assertThat(plan.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(plan.python()).isFalse();
        assertThat(plan.schedule().rounds()).isEqualTo(11);
        assertThat(plan.threads()).startsWith(1).endsWith(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void theCommandIsRepeatedWordByWord() {
        assertThat(plan("--rounds", "3", "--python").command())
                .isEqualTo("./hopfield-benchmarks/compare --rounds 3 --python");
    }

    @Test
    void partsAreNamedInAnyCase() {
        assertThat(plan("--only", "dense,Batch").parts()).containsExactlyInAnyOrder(Part.DENSE, Part.BATCH);
    }

    @Test
    void threadsAreTakenInTurnEachOnce() {
        assertThat(plan("--threads", "4,2,4").threads()).containsExactly(2, 4);
    }

    @Test
    void theLargestNetworkIsAskedFor() {
        assertThat(Studies.of(plan("--large", "--only", "classic")))
                .map(Study::title)
                .contains("classic, one recall, N = 300000, P = 30000");
        assertThat(Studies.of(plan("--only", "classic")))
                .map(Study::title)
                .noneMatch(title -> title.contains("300000"));
    }

    @Test
    void aSmokeRunHasASmallStudyOfEveryPart() {
        assertThat(Studies.of(plan("--quick"))).map(Study::title).noneMatch(title -> title.contains("000"));
        for (Part part : Part.values()) {
            assertThat(Studies.of(plan("--quick", "--only", part.name()))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounds=0", "--threads=0,2", "--only=sparse", "--slow"})
    void whatCannotBeIsRefused(String argument) {
        StringWriter problem = new StringWriter();
        int exitCode = CompareCommand.commandLine(NOWHERE, NOWHERE)
                .setErr(new PrintWriter(problem))
                .execute(argument);
        assertThat(exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(problem.toString())
                .contains(argument.substring(2, argument.length() - 1).split("=")[0]);
    }

    @Test
    void helpNamesEveryOption() {
        StringWriter help = new StringWriter();
        CompareCommand.commandLine(NOWHERE, NOWHERE)
                .setOut(new PrintWriter(help))
                .execute("--help");
        assertThat(help.toString())
                .contains("--quick", "--large", "--python", "--only", "--threads", "--rounds", "--json", "--markdown");
    }
}
