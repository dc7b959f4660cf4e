package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import java.util.List;

/**
 * One axis of a sweep.
 *
 * @param path what is varied
 * @param position where the path is written
 * @param values the values that it takes, in order
 */
public record Axis(String path, Position position, List<Node> values) {

    /** Copies the values. */
    public Axis {
        values = List.copyOf(values);
    }
}
