package dev.hopfield.runner.execute;

import dev.hopfield.runner.config.GridPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts cells together that draw the same.
 *
 * <p>Within a batch the cells of equal memories are neighbours as far as that goes, so that few are kept at a time. Threads get
 * whole batches in turn; those of the last turn, if there are too few for all threads, are cut, so that no thread is idle while
 * another has much to do. Results never depend on it.
 */
final class Batches {

    /** What is drawn, and which memories are made of it, as numbers that are equal where these are. */
    private record Shared(int drawing, List<Integer> memories) {}

    private record Draw(int drawing, int trial) {}

    private final Map<Object, Integer> drawings = new HashMap<>();
    private final Map<Ingredients.Storing, Integer> storings = new HashMap<>();
    private final Map<GridPoint, Shared> byPoint = new IdentityHashMap<>();

    private Batches() {}

    /**
     * Batches of cells, each in one of them, in the order of their first cells.
     *
     * @param cells what is to be run
     * @param threads how many may run at the same time, at least 1
     */
    static List<Batch> of(List<Cell> cells, int threads) {
        List<Batch> whole = new Batches().whole(cells);
        int alone = whole.size() % threads;
        int full = whole.size() - alone;
        List<Batch> batches = new ArrayList<>(whole.subList(0, full));
        for (int i = 0; i < alone; i++) {
            int parts = (i + 1) * threads / alone - i * threads / alone;
            batches.addAll(whole.get(full + i).cut(parts));
        }
        return batches;
    }

    private List<Batch> whole(List<Cell> cells) {
        Map<Draw, List<Batch.Member>> byDraw = new LinkedHashMap<>();
        for (int number = 0; number < cells.size(); number++) {
            Cell cell = cells.get(number);
            Shared shared = byPoint.computeIfAbsent(cell.point(), this::shared);
            byDraw.computeIfAbsent(new Draw(shared.drawing(), cell.trial()), first -> new ArrayList<>())
                    .add(new Batch.Member(number, cell, shared.memories()));
        }
        return byDraw.values().stream().map(Batches::ordered).toList();
    }

    private Shared shared(GridPoint point) {
        Ingredients ingredients = Ingredients.of(point.experiment());
        return new Shared(
                number(drawings, ingredients.drawing()),
                ingredients.storing().stream()
                        .map(storing -> number(storings, storing))
                        .toList());
    }

    private static <T> int number(Map<T, Integer> numbers, T thing) {
        return numbers.computeIfAbsent(thing, unseen -> numbers.size());
    }

    /** By the memories of the model that has the fewest of them, then of the one that has more; equal ones keep their order. */
    private static Batch ordered(List<Batch.Member> members) {
        int models = members.get(0).memories().size();
        Comparator<Batch.Member> order = IntStream.range(0, models)
                .boxed()
                .sorted(Comparator.comparingLong(model -> memoriesOf(model, members)))
                .map(model -> Comparator.comparing(
                        (Batch.Member member) -> member.memories().get(model)))
                .reduce((first, second) -> 0, Comparator::thenComparing);
        return new Batch(members.stream().sorted(order).toList());
    }

    private static long memoriesOf(int model, List<Batch.Member> members) {
        return members.stream()
                .map(member -> member.memories().get(model))
                .distinct()
                .count();
    }
}
