package dev.hopfield.example;

import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.Stabilities;
import dev.hopfield.api.memory.FixedPoint;
import dev.hopfield.api.memory.GrowingMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.classic.ClassicModel;
import dev.hopfield.learning.PseudoInverse;
import dev.hopfield.runner.source.RandomBipolar;
import java.util.List;

final class ClassicExample {

    public static void main(String[] arguments) {
        Seed seed = new Seed(1982);
        // 6 patterns of 100 units, as many -1 as +1 in the mean; no self-coupling.
        Patterns patterns = new RandomBipolar(100, 6, 0).draw(seed.child("patterns"));
        ClassicModel model = new ClassicModel(new PseudoInverse(false));

        // Memories of rules that cannot grow are no GrowingMemory.
        GrowingMemory three = (GrowingMemory) model.store(patterns.first(3), seed);
        GrowingMemory six = three.adding(patterns.range(3, 6), seed);
        GrowingMemory five = six.forgetting(0);
        System.out.println(three.patterns() + ", then " + six.patterns().count() + ", then "
                + five.patterns().count());

        // Beside isFixedPoint: least, mean, quantiles, and unit for a single one.
        Stabilities first =
                Stabilities.of((CoupledMemory) five, five.patterns()).get(0);
        System.out.println("the first of them is a fixed point: " + first.isFixedPoint());

        // Bits are equal or not: no tolerance.
        Patterns starts = new RandomBipolar(100, 200, 0).draw(seed.child("starts"));
        Recall recall = five.recall(Cues.of(starts), RecallOptions.of(100, seed));
        List<FixedPoint> found = FixedPoint.of(recall, 0);
        System.out.println("200 random states end at " + found.size() + " fixed points, "
                + found.get(0).hits() + " of them at the same one");
    }
}
