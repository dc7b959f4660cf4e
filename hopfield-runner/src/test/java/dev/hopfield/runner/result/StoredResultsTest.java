package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredResultsTest {

    @TempDir
    private Path folder;

    @Test
    void areThoseThatWereWritten() throws IOException {
        ResultTable table = new ResultTable(
                List.of("trials", "models.a.separation"),
                "solver",
                List.of("overlap", "verdict-target"),
                List.of(
                        new ResultTable.Row(
                                List.of("3", "{type: softmax, beta: 8}"), 0, "a", List.of(0.1, Double.NaN), ""),
                        new ResultTable.Row(
                                List.of("3", "exponential"),
                                1,
                                "b",
                                List.of(1e-300, -1.0 / 3),
                                "it said \"no\",\nonce")));
        new CsvSink().write(table, folder);
        assertThat(StoredResults.in(folder)).contains(table);
    }

    @Test
    void areNoneWithoutTheFile() {
        assertThat(StoredResults.in(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b,c\n1,2,3\n",
                "trial,model,overlap,error\n0,a,high,\n",
                "trial,model,overlap,error\nzero,a,1,\n",
                "trial,model,overlap,error\n0,a\n",
            })
    void areRefusedIfTheyWereChanged(String text) throws IOException {
        Files.writeString(folder.resolve("results.csv"), text);
        assertThatThrownBy(() -> StoredResults.in(folder))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(folder.resolve("results.csv") + ": it is not as the run has written it: ");
    }
}
