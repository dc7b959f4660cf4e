package dev.hopfield.runner.execute;

import dev.hopfield.runner.config.GridPoint;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up what a run will take, going by samples of it. */
final class Prospect {

    private static final double NANOS_PER_SECOND = 1e9;
    /** Where all points were run, other trials and a busy machine make the difference. */
    private static final double SPREAD = 1.5;

    private static final double SPREAD_BETWEEN_SAMPLES = 2;

    private final List<Batch> batches;
    private final int points;
    private final int threads;

    /**
     * @param batches what is run
     * @param points how many grid points they have
     * @param threads how many run at the same time
     */
    Prospect(List<Batch> batches, int points, int threads) {
        this.batches = batches;
        this.points = points;
        this.threads = threads;
    }

    /** How long it takes; empty if nothing was measured. */
    Optional<Outlook.Duration> of(Samples samples) {
        List<String> labels = List.copyOf(
                batches.get(0).members().get(0).cell().point().experiment().labels());
        Map<String, Double> nanos = new LinkedHashMap<>();
        boolean bound = false;
        for (int model = 0; model < labels.size(); model++) {
            List<Samples.Sample> own = samples.of(labels.get(model));
            if (own.isEmpty()) {
                bound = true;
            } else {
                Pace pace = new Pace(labels.get(model), own);
                nanos.put(labels.get(model), nanos(model, pace));
                bound |= !pace.isWhole();
            }
        }
        if (nanos.isEmpty()) {
            return Optional.empty();
        }
        double rows = nanos.values().stream().mapToDouble(Double::doubleValue).sum();
        long cells = batches.stream().mapToLong(batch -> batch.members().size()).sum();
        double work = rows + cells * samples.drawNanos();
        double seconds = (work / threads + samples.warmUpNanos()) / NANOS_PER_SECOND;
        double spread = samples.points() < points ? SPREAD_BETWEEN_SAMPLES : SPREAD;
        Map<String, Double> shares = new LinkedHashMap<>();
        nanos.forEach((label, own) -> shares.put(label, own / rows));
        return Optional.of(new Outlook.Duration(
                seconds, seconds / spread, seconds * spread, bound, samples.points(), shares, samples.failures()));
    }

    /** What one model or solver takes in all cells, by one thread. */
    private double nanos(int model, Pace pace) {
        Map<GridPoint, Double> asking = new IdentityHashMap<>();
        double sum = 0;
        for (Batch batch : batches) {
            Set<Integer> stored = new HashSet<>();
            for (Batch.Member member : batch.members()) {
                GridPoint point = member.cell().point();
                sum += asking.computeIfAbsent(point, pace::askNanos);
                if (model < member.memories().size()
                        && stored.add(member.memories().get(model))) {
                    sum += pace.storeNanos(point);
                }
            }
        }
        return sum;
    }
}
