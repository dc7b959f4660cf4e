package dev.hopfield.benchmarks.harness;

import java.util.List;

/** Takes as long as it is told to, by its own clock, and writes down when it was asked. */
final class FakeContender implements Contender<Integer> {

    private final String name;
    private final long nanosPerCall;
    private final int answer;
    private final List<String> log;

    private Work work = Work.of(1, "things/s");
    private boolean closed;

    FakeContender(String name, long nanosPerCall, int answer, List<String> log) {
        this.name = name;
        this.nanosPerCall = nanosPerCall;
        this.answer = answer;
        this.log = log;
    }

    FakeContender working(Work other) {
        work = other;
        return this;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void enter() {
        log.add("enter " + name);
    }

    @Override
    public long run(int calls) {
        log.add("run " + name + " " + calls);
        return calls * nanosPerCall;
    }

    @Override
    public Integer answer() {
        return answer;
    }

    @Override
    public Work work() {
        return work;
    }

    @Override
    public void close() {
        closed = true;
    }
}
