package dev.hopfield.example;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.continuous.ContinuousModel;
import dev.hopfield.continuous.FixedPointIteration;
import dev.hopfield.continuous.FlowingMemory;
import dev.hopfield.continuous.Tanh;
import dev.hopfield.continuous.Trajectory;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.source.RandomBipolar;
import java.util.Locale;

final class ContinuousExample {

    public static void main(String[] arguments) {
        Seed seed = new Seed(1984);
        Patterns patterns = new RandomBipolar(200, 5, 0).draw(seed.child("patterns"));
        Cues noisy = new Flip(0.2).corrupt(patterns, seed.child("cues"));
        ContinuousModel model = new ContinuousModel(new Hebbian(), new Tanh(2));

        // Where cues come to rest, and how soon: following the flow, and iterating.
        Recall flow = model.store(patterns, seed).recall(noisy, RecallOptions.of(500, seed));
        Recall iterated = model.withIntegrator(new FixedPointIteration(1))
                .store(patterns, seed)
                .recall(noisy, RecallOptions.of(500, seed));
        System.out.println(flow.stopReason(0) + " after " + flow.steps(0) + " steps, or " + iterated.steps(0));

        // The way of one cue through time.
        FlowingMemory memory = (FlowingMemory) model.store(patterns, seed);
        Trajectory way = memory.trajectory(noisy, 0, false, 10);
        for (double time : new double[] {0, 1, 10}) {
            System.out.printf(
                    Locale.ROOT, "E(%.0f) = %.2f%n", time, way.energy(time).orElseThrow());
        }
    }
}
