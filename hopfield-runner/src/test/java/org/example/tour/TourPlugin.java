package org.example.tour;

import dev.hopfield.api.Plugin;
import java.util.List;

/** One component of each kind. */
public final class TourPlugin implements Plugin {

    @Override
    public String id() {
        return "tour";
    }

    @Override
    public String version() {
        return Plugin.versionOf(TourPlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(
                Offset.class,
                Blocks.class,
                WorstOverlap.class,
                MarkdownSink.class,
                OneByOne.class,
                Neighbours.class,
                StudentT.class,
                Algebraic.class);
    }
}
