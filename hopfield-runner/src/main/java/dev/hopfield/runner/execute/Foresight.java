package dev.hopfield.runner.execute;

import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Adds up what cells need that may run at the same time; what they share is kept beside it only where there is room. */
final class Foresight {

    private final HeapBudget budget;
    private final int threads;

    /**
     * @param budget what there is
     * @param threads how many cells run at the same time
     */
    Foresight(HeapBudget budget, int threads) {
        this.budget = budget;
        this.threads = threads;
    }

    Forecast of(List<Cell> cells) {
        PriorityQueue<Long> largest = new PriorityQueue<>();
        Optional<CellNeed> need = Optional.empty();
        Cell previous = null;
        for (Cell cell : cells) {
            if (previous == null || previous.point() != cell.point()) {
                need = Contest.foreseen(cell, threads);
            }
            previous = cell;
            if (need.isPresent() && !budget.couldFit(need.get().bytes())) {
                return refused(cell, need.get());
            }
            largest.add(need.map(CellNeed::bytes).orElse(0L));
            if (largest.size() > threads) {
                largest.poll();
            }
        }
        long together = largest.stream().mapToLong(Long::longValue).sum();
        return new Forecast(budget.atOnce(together), budget.heap(), Optional.empty());
    }

    private Forecast refused(Cell cell, CellNeed need) {
        Forecast.Refusal refusal =
                new Forecast.Refusal(cell, need.label(), budget.refusal(need.bytes(), need.relief()));
        return new Forecast(need.bytes(), budget.heap(), Optional.of(refusal));
    }
}
