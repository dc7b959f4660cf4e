package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.ResultTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSinkTest {

    @TempDir
    private Path folder;

    private String written(ResultTable results) throws IOException {
        new CsvSink().write(results, folder);
        return new String(Files.readAllBytes(folder.resolve("results.csv")), StandardCharsets.UTF_8);
    }

    @Test
    void writesOneLineForEachRow() throws IOException {
        assertThat(written(Results.plain())).isEqualTo("""
                        trial,model,overlap,steps,error
                        0,hebb,1,2,
                        1,hebb,0.5,4,
                        0,a-longer-name,0.25,1,
                        1,a-longer-name,0.25,1,
                        """);
    }

    @Test
    void writesSweptPathsAndErrors() throws IOException {
        assertThat(written(Results.swept())).isEqualTo("""
                        patterns.count,cues.corruption,trial,model,overlap,energy,verdict-target,verdict-cycle,error
                        2,flip,0,hebb,1,-2,1,0,
                        2,flip,0,mute,0.5,,0.5,0,
                        2,flip,1,hebb,0.75,-3,0.5,0,
                        2,flip,1,mute,0.25,,0,0,
                        10,"{type: mask, fraction: 0.3}",0,hebb,0.1,-1.5,0,0,
                        10,"{type: mask, fraction: 0.3}",0,mute,0.3333333333333333,,0.25,0,
                        10,"{type: mask, fraction: 0.3}",1,hebb,0.3,-2.5,0,0,
                        10,"{type: mask, fraction: 0.3}",1,mute,,,,,"it needs ""more"", or less"
                        """);
    }

    @Test
    void writesUtf8WhateverTheLocale() throws IOException {
        ResultTable table = new ResultTable(
                List.of("patterns.file"), List.of("overlap"), List.of(Results.row(List.of("ığü.csv"), 0, "hebb", 1.0)));
        assertThat(written(table)).isEqualTo("patterns.file,trial,model,overlap,error\nığü.csv,0,hebb,1,\n");
    }

    @Test
    void writesNothingElse() throws IOException {
        written(Results.plain());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("results.csv"));
        }
    }
}
