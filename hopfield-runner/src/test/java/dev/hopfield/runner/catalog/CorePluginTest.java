package dev.hopfield.runner.catalog;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.runner.source.CsvFile;
import dev.hopfield.runner.source.IdxFile;
import dev.hopfield.runner.source.ImageFolder;
import dev.hopfield.runner.source.RandomBinary;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.testkit.PluginContract;
import java.util.List;
import java.util.Optional;

class CorePluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new CorePlugin();
    }

    /** Of the components that have required parameters. */
    @Override
    protected List<Record> examples() {
        return List.of(
                new RandomBipolar(100, 5, 0.2),
                new RandomBinary(100, 5, 0.05),
                new CsvFile("patterns.csv", true, Encoding.BIPOLAR, Optional.of(3), true),
                new CsvFile("patterns.csv", false, Encoding.REAL, Optional.empty(), false),
                new IdxFile("train-images-idx3-ubyte.gz", 10, 128),
                new ImageFolder("pictures", Encoding.BINARY, 0.25, Optional.of(2), true));
    }
}
