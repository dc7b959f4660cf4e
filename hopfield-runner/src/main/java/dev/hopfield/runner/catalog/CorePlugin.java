package dev.hopfield.runner.catalog;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.corruption.Gaussian;
import dev.hopfield.runner.corruption.Mask;
import dev.hopfield.runner.corruption.Mixture;
import dev.hopfield.runner.execute.LocalEngine;
import dev.hopfield.runner.measure.AnswerValue;
import dev.hopfield.runner.measure.Attractors;
import dev.hopfield.runner.measure.Basin;
import dev.hopfield.runner.measure.Correlation;
import dev.hopfield.runner.measure.Ends;
import dev.hopfield.runner.measure.Energy;
import dev.hopfield.runner.measure.Exact;
import dev.hopfield.runner.measure.GradedOverlap;
import dev.hopfield.runner.measure.Optimal;
import dev.hopfield.runner.measure.Overlap;
import dev.hopfield.runner.measure.Participation;
import dev.hopfield.runner.measure.Quality;
import dev.hopfield.runner.measure.Recalled;
import dev.hopfield.runner.measure.Stability;
import dev.hopfield.runner.measure.Steps;
import dev.hopfield.runner.measure.Stops;
import dev.hopfield.runner.measure.Succession;
import dev.hopfield.runner.measure.TimeAverage;
import dev.hopfield.runner.measure.Validity;
import dev.hopfield.runner.measure.Verdicts;
import dev.hopfield.runner.result.CsvSink;
import dev.hopfield.runner.source.CsvFile;
import dev.hopfield.runner.source.Digits;
import dev.hopfield.runner.source.IdxFile;
import dev.hopfield.runner.source.ImageFolder;
import dev.hopfield.runner.source.RandomBinary;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.source.RandomNormal;
import dev.hopfield.runner.theory.AgsOverlap;
import dev.hopfield.runner.theory.Gardner;
import dev.hopfield.runner.theory.GaussianError;
import dev.hopfield.runner.theory.KrotovCapacity;
import java.util.List;

/** The runner's own components: sources, corruptions, metrics, sinks, theories and an engine. A plugin like any other. */
public final class CorePlugin implements Plugin {

    @Override
    public String id() {
        return "hopfield-runner";
    }

    @Override
    public String version() {
        return Plugin.versionOf(CorePlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(
                RandomBipolar.class,
                RandomBinary.class,
                RandomNormal.class,
                Digits.class,
                CsvFile.class,
                IdxFile.class,
                ImageFolder.class,
                Flip.class,
                Mask.class,
                Gaussian.class,
                Mixture.class,
                Overlap.class,
                Correlation.class,
                GradedOverlap.class,
                Exact.class,
                Recalled.class,
                Verdicts.class,
                Participation.class,
                Energy.class,
                Steps.class,
                TimeAverage.class,
                Succession.class,
                Stability.class,
                Attractors.class,
                Basin.class,
                Validity.class,
                Quality.class,
                AnswerValue.class,
                Optimal.class,
                Ends.class,
                Stops.class,
                CsvSink.class,
                AgsOverlap.class,
                GaussianError.class,
                Gardner.class,
                KrotovCapacity.class,
                LocalEngine.class);
    }
}
