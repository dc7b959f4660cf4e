package dev.hopfield.benchmarks.compare;

import dev.hopfield.benchmarks.cases.ClassicBatch;
import dev.hopfield.benchmarks.cases.ClassicRecall;
import dev.hopfield.benchmarks.cases.DenseParts;
import dev.hopfield.benchmarks.cases.DenseRecall;
import dev.hopfield.benchmarks.cases.ExplicitFields;
import dev.hopfield.benchmarks.cases.MultiheadRecall;
import dev.hopfield.benchmarks.cases.RealFields;
import dev.hopfield.benchmarks.cases.Study;
import dev.hopfield.benchmarks.inputs.MultiheadShape;
import java.util.ArrayList;
import java.util.List;

/** Which studies belong to which part, at which sizes. */
final class Studies {

    private Studies() {}

    /** The studies of a plan, which are run for each number of threads. */
    static List<Study> of(Plan plan) {
        List<Study> studies = new ArrayList<>();
        for (Part part : Part.values()) {
            if (plan.parts().contains(part)) {
                studies.addAll(plan.size() == Size.QUICK ? quick(part) : full(part, plan.size()));
            }
        }
        return studies;
    }

    private static List<Study> full(Part part, Size size) {
        return switch (part) {
            case DENSE ->
                List.of(
                        new DenseRecall(1, 100_000, 64),
                        new DenseRecall(1, 100_000, 512),
                        new DenseRecall(256, 10_000, 128),
                        new DenseRecall(1024, 50_000, 64),
                        new DenseRecall(1024, 4096, 784));
            case ATTENTION -> attention(MultiheadShape.ofModel(8, 512, 256, 1024));
            case PARTS ->
                List.of(
                        new DenseParts(256, 10_000, 128),
                        new DenseParts(1024, 50_000, 64),
                        new DenseParts(1024, 4096, 784));
            case CLASSIC -> classic(size);
            case BATCH -> List.of(new ClassicBatch(10_000, 1000, 64, false), new ClassicBatch(10_000, 1000, 64, true));
            case CONTINUOUS -> List.of(new RealFields(10_000, 1000), new ExplicitFields(10_000));
        };
    }

    private static List<Study> attention(MultiheadShape shape) {
        return List.of(new MultiheadRecall(shape, false), new MultiheadRecall(shape, true));
    }

    private static List<Study> classic(Size size) {
        List<Study> studies = new ArrayList<>(List.of(
                new ClassicRecall(1000, 100),
                new ClassicRecall(2000, 200),
                new ClassicRecall(10_000, 1000),
                new ClassicRecall(100_000, 10_000)));
        if (size == Size.LARGE) {
            studies.add(new ClassicRecall(300_000, 30_000));
        }
        return studies;
    }

    /** Odd sizes, so that what is left over by blocks of any kind is run, too. */
    private static List<Study> quick(Part part) {
        return switch (part) {
            case DENSE -> List.of(new DenseRecall(1, 999, 65), new DenseRecall(33, 501, 47));
            case ATTENTION -> attention(MultiheadShape.ofModel(3, 33, 37, 301));
            case PARTS -> List.of(new DenseParts(33, 501, 47));
            case CLASSIC -> List.of(new ClassicRecall(301, 30));
            case BATCH -> List.of(new ClassicBatch(301, 30, 5, false), new ClassicBatch(301, 30, 5, true));
            case CONTINUOUS -> List.of(new RealFields(301, 30), new ExplicitFields(301));
        };
    }
}
