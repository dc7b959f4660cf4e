package dev.hopfield.benchmarks.limits;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Interleaving;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Quartiles;
import dev.hopfield.benchmarks.harness.Schedule;
import java.util.ArrayList;
import java.util.List;

/** Measures all limits, for each number of threads. */
public final class LimitTable {

    private LimitTable() {}

    /**
     * One limit.
     *
     * @param limit which
     * @param threads how many reached it together
     * @param rate quartiles of its rate over the rounds, in the unit of the limit
     * @param best the best of the rounds
     */
    public record Entry(Limit limit, int threads, Quartiles rate, double best) {}

    /**
     * Measures.
     *
     * @param probes of what
     * @param crews the threads, a crew for each number
     * @param schedule how long it may take
     * @return for each limit an entry for each crew
     */
    public static List<Entry> measure(Probes probes, List<? extends Workers> crews, Schedule schedule) {
        List<Entry> entries = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            List<? extends Contender<?>> contenders =
                    crews.stream().map(crew -> probes.of(limit, crew)).toList();
            List<double[]> samples = new Interleaving(schedule).run(contenders);
            for (int i = 0; i < crews.size(); i++) {
                entries.add(entry(limit, crews.get(i).count(), contenders.get(i), samples.get(i)));
            }
        }
        return entries;
    }

    private static Entry entry(Limit limit, int threads, Contender<?> probe, double[] seconds) {
        double[] rates = new double[seconds.length];
        double best = 0;
        for (int i = 0; i < seconds.length; i++) {
            rates[i] = probe.work().amount() / seconds[i];
            best = Math.max(best, rates[i]);
        }
        return new Entry(limit, threads, Quartiles.of(rates), best);
    }
}
