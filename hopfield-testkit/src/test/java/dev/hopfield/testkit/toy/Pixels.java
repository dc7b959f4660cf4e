package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A component with a parameter of every type, one of them required. */
@Component(name = "pixels", summary = "Pictures of some size without a black pixel")
public record Pixels(
        @Parameter(doc = "folder of the pictures", path = true)
        String folder,

        @Parameter(doc = "how many", preset = "1", min = 1) int count,

        @Parameter(doc = "bytes to skip", preset = "0", min = 0)
        long skip,

        @Parameter(doc = "grey level that is black", min = 0, max = 1, openMax = true)
        Optional<Double> threshold,

        @Parameter(doc = "whether black is high", preset = "true")
        boolean inverted,

        @Parameter(doc = "margins", preset = "[0, 1.5]") List<Double> margins,

        @Parameter(doc = "a flaw for each label", preset = "{}")
        Map<String, Flaw> labels,

        @Parameter(doc = "width and height", preset = "{width: 8}")
        Size size)
        implements PatternSource {

    public Pixels {
        InvalidParameter.unless(count >= 1, "count", count, "give at least 1");
        InvalidParameter.unless(skip >= 0, "skip", skip, "give at least 0");
        InvalidParameter.unless(
                threshold.stream().allMatch(level -> level >= 0 && level < 1),
                "threshold",
                threshold,
                "give a number from 0 to less than 1");
        margins = List.copyOf(margins);
        labels = Map.copyOf(labels);
    }

    /** Of a picture. */
    public record Size(
            @Parameter(doc = "columns", preset = "8") int width,
            @Parameter(doc = "rows", preset = "8") int height) {}

    @Override
    public Patterns draw(Seed seed) {
        return BitPatterns.builder(Encoding.BINARY, count, size.width() * size.height())
                .build();
    }
}
