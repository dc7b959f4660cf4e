package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.benchmarks.harness.CaseRunner;
import dev.hopfield.benchmarks.python.PythonProcess;
import java.time.Duration;
import java.util.Optional;

/**
 * What all studies of a run share.
 *
 * @param runner measures cases
 * @param workers the threads that each contender may use
 * @param trial how long each way to set a peer up is tried
 * @param seed the source of all inputs
 * @param python numpy and PyTorch, if they take part
 */
public record Setting(CaseRunner runner, Workers workers, Duration trial, Seed seed, Optional<PythonProcess> python) {

    /** How many threads each contender may use. */
    public int threads() {
        return workers.count();
    }
}
