package dev.hopfield.runner.config;

import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import java.util.Optional;
import java.util.Set;

/** How large the arrays are that an experiment keeps. */
final class KeptBytes {

    private KeptBytes() {}

    /** The most that all trials of a grid point may take on the disk; 0 where the size of what is drawn is not known beforehand. */
    static double of(RecallExperiment experiment) {
        Optional<Dimensions> patterns = experiment.patterns().dimensions();
        Optional<Dimensions> targets =
                experiment.values().isEmpty() ? patterns : experiment.values().flatMap(PatternSource::dimensions);
        if (experiment.kept().isEmpty() || patterns.isEmpty() || targets.isEmpty()) {
            return 0;
        }
        return (double) experiment.trials().max() * ofCell(experiment, patterns.get(), targets.get());
    }

    private static double ofCell(RecallExperiment experiment, Dimensions patterns, Dimensions targets) {
        Set<KeptArray> kept = experiment.kept();
        Encoding cue = experiment.cues().corruption().encoding(patterns.encoding());
        double cueRow = (double) patterns.units() * (bytes(cue) + Byte.BYTES);
        double targetRow = (double) targets.units() * bytes(targets.encoding());
        double row = (kept.contains(KeptArray.CUES) ? cueRow : 0) + (kept.contains(KeptArray.TARGETS) ? targetRow : 0);
        for (Model model : experiment.models().values()) {
            row += kept.contains(KeptArray.STATES) ? (double) targets.units() * bytes(model) : 0;
            row += kept.contains(KeptArray.ENERGIES) ? Double.BYTES : 0;
            row += kept.contains(KeptArray.STEPS) ? Integer.BYTES : 0;
        }
        return row * experiment.cues().probes((int) Math.min(Integer.MAX_VALUE, patterns.count()));
    }

    /** Of the value of a unit in a final state. */
    private static int bytes(Model model) {
        return model.accepts().contains(Encoding.REAL) ? Float.BYTES : Byte.BYTES;
    }

    private static int bytes(Encoding encoding) {
        return encoding.isBits() ? Byte.BYTES : Float.BYTES;
    }
}
