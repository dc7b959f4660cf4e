package dev.hopfield.benchmarks.limits;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Work;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;

/** A contender that does nothing but reach a limit: every thread does the same amount. */
final class Probe implements Contender<Long> {

    private final Limit limit;
    private final Workers workers;
    private final double amountPerThread;
    private final IntToLongFunction share;
    private final AtomicLong sink = new AtomicLong();

    /**
     * A probe.
     *
     * @param limit what it reaches
     * @param workers the threads
     * @param amountPerThread of the limit, in billions, by each thread in a call
     * @param share what the thread of a number does; its result is not used, but has to depend on all that was done
     */
    Probe(Limit limit, Workers workers, double amountPerThread, IntToLongFunction share) {
        this.limit = limit;
        this.workers = workers;
        this.amountPerThread = amountPerThread;
        this.share = share;
    }

    @Override
    public String name() {
        return limit.title();
    }

    @Override
    public long run(int calls) {
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            workers.forEach(workers.count(), thread -> sink.addAndGet(share.applyAsLong(thread)));
        }
        return System.nanoTime() - start;
    }

    @Override
    public Long answer() {
        run(1);
        return sink.get();
    }

    @Override
    public Work work() {
        return Work.bounded(limit, amountPerThread * workers.count());
    }
}
