package dev.hopfield.benchmarks.python;

import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Work;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A contender in another process.
 *
 * @param <R> what results are compared as
 */
final class PythonContender<R> implements Contender<R> {

    private final String name;
    private final String note;
    private final PythonProcess process;
    private final String id;
    private final Function<PythonProcess.Answer, R> result;
    private final LongFunction<Work> work;

    private long sweeps;

    /**
     * A contender that is open.
     *
     * @param name how it is called in tables
     * @param note its version
     * @param process where it is
     * @param id its name there
     * @param result turns an answer into what is compared
     * @param work what a call of so many sweeps does
     */
    PythonContender(
            String name,
            String note,
            PythonProcess process,
            String id,
            Function<PythonProcess.Answer, R> result,
            LongFunction<Work> work) {
        this.name = name;
        this.note = note;
        this.process = process;
        this.id = id;
        this.result = result;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public long run(int calls) {
        return process.run(id, calls);
    }

    @Override
    public R answer() {
        PythonProcess.Answer answer = process.answer(id);
        sweeps = answer.sweeps();
        return result.apply(answer);
    }

    @Override
    public Work work() {
        return work.apply(sweeps);
    }

    @Override
    public void close() {
        process.close(id);
    }
}
