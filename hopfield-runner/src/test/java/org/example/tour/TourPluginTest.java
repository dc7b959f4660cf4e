package org.example.tour;

import dev.hopfield.api.Plugin;
import dev.hopfield.learning.LearningPlugin;
import dev.hopfield.testkit.PluginContract;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The tour keeps the contracts of all its kinds. */
class TourPluginTest extends PluginContract {

    @TempDir
    private static Path folder;

    @Override
    protected Plugin plugin() {
        return new TourPlugin();
    }

    @Override
    protected List<Plugin> companions() {
        return List.of(new LearningPlugin());
    }

    @Override
    protected List<Record> examples() {
        return List.of(
                new Offset(0.3, -1), new Blocks(30, 5, 7), new Neighbours(20), new StudentT(4), new Algebraic(2));
    }

    /** Units on a ring are not alike. */
    @Override
    protected List<?> contracts(Record component) {
        return component instanceof Neighbours rule ? List.of(new RingContract(rule)) : super.contracts(component);
    }

    /** In a folder of its own, so that no other test finds the tour. */
    @Override
    protected ClassLoader services() {
        try {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.writeString(services.resolve(Plugin.class.getName()), TourPlugin.class.getName());
            return new URLClassLoader(
                    new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
