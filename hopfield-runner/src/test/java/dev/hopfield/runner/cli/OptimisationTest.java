package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An optimisation from its file to its results, with toy solvers of a toy problem. */
class OptimisationTest {

    private static final String GUESSING = """
            name: guessing
            seed: 1985
            problem: {type: word, letters: 6}
            solvers:
              rash: {type: guess, steps: 0}
              patient: {type: guess, steps: 300}
            starts: 20
            trials: 3
            traces: 2
            sweep: {problem.letters: [2, 6]}
            """;

    private static final List<String> FILES = List.of(
            "differences.csv",
            "experiment.yaml",
            "provenance.json",
            "results.csv",
            "results.jsonl",
            "summary.csv",
            "timings.csv",
            "traces.csv");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("guessing.yaml"), GUESSING);
    }

    private Command run(Path experiment, String out, String... more) throws IOException {
        return Command.runWithToys(
                folder,
                Stream.concat(Stream.of("run", experiment.toString(), "--out", at(out).toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path at(String out) {
        return folder.resolve(out);
    }

    private List<String> lines(String out, String name) throws IOException {
        return Files.readAllLines(at(out).resolve(name));
    }

    @Test
    void validatesToWhatItIs() throws IOException {
        Command validate = Command.runWithToys(folder, "validate", file.toString());
        assertThat(validate.exitCode()).as(validate.err()).isZero();
        assertThat(validate.out().lines())
                .containsExactly(
                        file + " is valid: 2 grid points, 6 cells, 2 solvers, 9 measured columns",
                        "  problem  word, 2 units",
                        "  problem  word, 6 units",
                        "  rash     guess, 20 starts",
                        "  patient  guess, 20 starts",
                        "note: rash follows nothing: it guesses",
                        "note: patient follows nothing: it guesses");
    }

    @Test
    void validatesWithoutUnitsThatOnlyDrawingTells() throws IOException {
        assertThat(Command.runWithToys(
                                folder,
                                "validate",
                                file.toString(),
                                "--set",
                                "problem.knowledge=optimum",
                                "--set",
                                "starts=1")
                        .out())
                .contains("  problem  word, units not known before it is drawn\n")
                .contains("  rash     guess, 1 start\n");
    }

    @Test
    void leavesTheFilesOfARun() throws IOException {
        Command run = run(file, "a");
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (Stream<Path> files = Files.list(at("a"))) {
            assertThat(files.map(path -> path.getFileName().toString()).sorted())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(FILES.stream(), Stream.of("journal")).toList());
        }
    }

    @Test
    void callsSolversSolversEverywhere() throws IOException {
        run(file, "a");
        assertThat(lines("a", "results.csv").get(0))
                .isEqualTo("problem.letters,trial,solver,validity,quality,quality-best,optimal,"
                        + "ends-valid,ends-frozen,ends-unsettled,energy,steps,error");
        assertThat(lines("a", "summary.csv").get(0))
                .isEqualTo("problem.letters,solver,metric,mean,low,high,n,min,q25,median,q75,max");
        assertThat(lines("a", "timings.csv").get(0)).isEqualTo("problem.letters,trial,solver,solve-seconds");
        assertThat(lines("a", "traces.csv").get(0)).isEqualTo("problem.letters,trial,solver,start,step,energy");
    }

    @Test
    void writesOneRowForEachPointTrialAndSolver() throws IOException {
        run(file, "a");
        assertThat(lines("a", "results.csv")).hasSize(1 + 2 * 3 * 2);
        assertThat(lines("a", "results.csv").get(2)).startsWith("2,0,patient,1,");
    }

    @Test
    void writesThinnedTracesOfTheFirstStarts() throws IOException {
        run(file, "a");
        List<String> traces = lines("a", "traces.csv");
        assertThat(traces).hasSize(1 + 2 * 3 * 2 * (1 + 151));
        assertThat(traces.get(1)).startsWith("2,0,rash,0,0,");
        assertThat(traces.get(2)).startsWith("2,0,rash,1,0,");
        assertThat(traces.get(3)).startsWith("2,0,patient,0,0,");
        assertThat(traces.get(4)).startsWith("2,0,patient,0,2,");
        assertThat(traces.get(153)).startsWith("2,0,patient,0,300,");
    }

    @Test
    void writesNoTracesUnlessAskedTo() throws IOException {
        run(file, "a", "--set", "traces=0");
        assertThat(at("a").resolve("traces.csv")).doesNotExist();
    }

    @Test
    void givesTheSameBytesWithAnyNumberOfThreads() throws IOException {
        run(file, "a", "--threads", "1");
        run(file, "b", "--threads", "3");
        for (String name : FILES) {
            if (!name.equals("timings.csv")) {
                assertThat(at("b").resolve(name)).as(name).hasSameTextualContentAs(at("a").resolve(name));
            }
        }
    }

    @Test
    void leavesAnExperimentThatRunsAgainToTheSameBytes() throws IOException {
        run(file, "a", "--set", "starts=5");
        run(at("a").resolve("experiment.yaml"), "b");
        assertThat(at("b").resolve("results.csv")).hasSameTextualContentAs(at("a").resolve("results.csv"));
        assertThat(at("b").resolve("traces.csv")).hasSameTextualContentAs(at("a").resolve("traces.csv"));
    }

    @Test
    void showsSolversInTables() throws IOException {
        String shown = run(file, "a").out();
        assertThat(shown)
                .contains(
                        "validity: mean and half its 95 % interval at each point; * is best, or cannot be told from it\n\n"
                                + "  problem.letters")
                .contains("\n  solver   validity  optimal  energy    steps\n")
                .contains("quality: mean over all points\n\n  solver   quality   best\n")
                .contains("ends: mean over all points\n\n  solver   valid  frozen  unsettled\n");
    }

    @Test
    void tellsSolversInJson() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(run(file, "a", "--json").out());
        assertThat(json.size()).isEqualTo(2 * 2 * 9);
        assertThat(json.get(0).get("solver").asString()).isEqualTo("rash");
        assertThat(json.get(0).has("model")).isFalse();
    }

    @Test
    void tellsWhatToKnowOfItsResults() throws IOException {
        Command run = run(file, "a", "--set", "problem.knowledge=letters");
        assertThat(run.err())
                .contains("note: rash follows nothing: it guesses")
                .contains("note: rash guessed and never looked")
                .contains("note: the optimum of the problem is not known");
        assertThat(Files.readString(at("a").resolve("provenance.json")))
                .contains("the optimum of the problem is not known");
    }

    @Test
    void costsASolverThatFailsItsRows() throws IOException {
        Command run = run(file, "a", "--set", "solvers.shy=refusing");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("6 of 18 rows failed; the reasons:")
                .contains("  shy: it takes no 2 units (rows: 3)");
    }

    @Test
    void refusesAtOnceWhatCannotFit() throws IOException {
        Command run = run(file, "a", "--set", "sweep.problem.letters=[2, 2000000000]");
        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.err())
                .startsWith("rash at problem.letters=2000000000 needs ")
                .contains("take a smaller problem or fewer starts");
        assertThat(at("a")).doesNotExist();
    }

    @Test
    void endsWithBadDataWhereAFileOfTheProblemIsBroken() throws IOException {
        Command run = run(file, "a", "--set", "problem.knowledge=nothing");
        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.err()).contains("words.txt:7: it is no word");
        assertThat(at("a")).doesNotExist();
    }
}
