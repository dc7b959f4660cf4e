package dev.hopfield.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A peer that may be set up in several ways: each is tried, and the fastest takes part.
 *
 * <p>A ratio against a badly configured peer would be a boast.
 *
 * @param <R> what results are compared as
 */
public final class FastestOf<R> implements Contender<R> {

    private final String name;
    private final List<Contender<R>> variants;
    private final Duration trial;

    private Contender<R> chosen;
    private List<String> tried = List.of();

    /**
     * A choice; the first variant until it is made.
     *
     * @param name of the peer; variants are named by what sets them apart
     * @param variants at least one
     * @param trial how long each is run, at least once after a first time; the fastest call counts
     */
    public FastestOf(String name, List<Contender<R>> variants, Duration trial) {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException(name + " has no variant to choose from");
        }
        this.name = name;
        this.variants = List.copyOf(variants);
        this.trial = trial;
        this.chosen = variants.get(0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String note() {
        return chosen.name();
    }

    @Override
    public List<String> tried() {
        return tried;
    }

    @Override
    public void tune() {
        if (variants.size() == 1) {
            return;
        }
        long least = Long.MAX_VALUE;
        List<String> trail = new ArrayList<>();
        for (Contender<R> variant : variants) {
            long nanos = fastestCall(variant);
            trail.add(String.format(Locale.ROOT, "%s %.3g ms", variant.name(), nanos * 1e-6));
            if (nanos < least) {
                least = nanos;
                chosen = variant;
            }
        }
        tried = List.copyOf(trail);
    }

    private long fastestCall(Contender<R> variant) {
        variant.enter();
        variant.run(1);
        long least = Long.MAX_VALUE;
        long spent = 0;
        do {
            long nanos = variant.run(1);
            least = Math.min(least, nanos);
            spent += nanos;
        } while (spent < trial.toNanos());
        return least;
    }

    @Override
    public void enter() {
        chosen.enter();
    }

    @Override
    public long run(int calls) {
        return chosen.run(calls);
    }

    @Override
    public R answer() {
        return chosen.answer();
    }

    @Override
    public Work work() {
        return chosen.work();
    }

    @Override
    public void close() {
        variants.forEach(Contender::close);
    }
}
