package dev.hopfield.benchmarks.harness;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A contender in this process.
 *
 * @param <T> what its call gives
 * @param <R> what results are compared as
 */
public final class Call<T, R> implements Contender<R> {

    private final String name;
    private final Supplier<T> call;
    private final Function<T, R> answer;
    private final Function<T, Work> work;
    private final Runnable enter;
    private final Runnable close;

    private T last;

    private Call(
            String name,
            Supplier<T> call,
            Function<T, R> answer,
            Function<T, Work> work,
            Runnable enter,
            Runnable close) {
        this.name = name;
        this.call = call;
        this.answer = answer;
        this.work = work;
        this.enter = enter;
        this.close = close;
    }

    /**
     * A contender that needs no preparation.
     *
     * @param name how it is called in tables
     * @param call the work; its result keeps it from being optimised away
     * @param answer turns a result into what is compared
     * @param work what a call did, from its result
     */
    public static <T, R> Call<T, R> of(String name, Supplier<T> call, Function<T, R> answer, Function<T, Work> work) {
        return new Call<>(name, call, answer, work, () -> {}, () -> {});
    }

    /** The same contender with something to do before each turn. */
    public Call<T, R> entering(Runnable preparation) {
        return new Call<>(name, call, answer, work, preparation, close);
    }

    /** The same contender with something to free. */
    public Call<T, R> closing(Runnable release) {
        return new Call<>(name, call, answer, work, enter, release);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void enter() {
        enter.run();
    }

    @Override
    public long run(int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            last = call.get();
        }
        return System.nanoTime() - start;
    }

    @Override
    public R answer() {
        run(1);
        return answer.apply(last);
    }

    @Override
    public Work work() {
        return work.apply(last);
    }

    @Override
    public void close() {
        close.run();
    }
}
