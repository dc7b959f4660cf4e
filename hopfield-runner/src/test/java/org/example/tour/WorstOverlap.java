package org.example.tour;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/** The smallest overlap of a final state with its target: how bad it can get. */
@Component(name = "worst-overlap", summary = "smallest overlap of a final state with its target, among all cues")
public record WorstOverlap() implements Metric {

    @Override
    public List<String> columns() {
        return List.of("worst-overlap");
    }

    @Override
    public double[] measure(Outcome outcome) {
        double worst = Double.NaN;
        for (int cue = 0; cue < outcome.cues().count(); cue++) {
            double overlap = outcome.overlap(cue, cue);
            worst = cue == 0 ? overlap : Math.min(worst, overlap);
        }
        return new double[] {worst};
    }
}
