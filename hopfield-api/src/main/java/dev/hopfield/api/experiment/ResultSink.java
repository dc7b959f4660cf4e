package dev.hopfield.api.experiment;

import dev.hopfield.api.component.ExtensionPoint;
import java.io.IOException;
import java.nio.file.Path;

/** A form in which results are written. */
@ExtensionPoint("result sink")
public interface ResultSink {

    /**
     * Writes all results of a run, in their order. The same table gives the same files with the same bytes.
     *
     * @param results what was measured
     * @param folder an existing folder, private to this sink until it returns; nothing else may be written
     * @throws IOException if writing fails; temporary files of its own are gone then
     */
    void write(ResultTable results, Path folder) throws IOException;
}
