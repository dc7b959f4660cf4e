package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.benchmarks.harness.Case;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.inputs.BipolarInputs;
import dev.hopfield.benchmarks.peers.ClassicPeers;
import dev.hopfield.benchmarks.peers.Settled;
import dev.hopfield.benchmarks.python.PythonPeers;
import dev.hopfield.classic.ClassicModel;
import dev.hopfield.classic.RandomOrderUpdate;
import dev.hopfield.classic.SynchronousUpdate;
import dev.hopfield.learning.Hebbian;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many cues in one call, against a call for each.
 *
 * @param units N
 * @param patterns P
 * @param cues how many
 * @param synchronous whether all units of a cue are updated at once
 */
public record ClassicBatch(int units, int patterns, int cues, boolean synchronous) implements Study {

    @Override
    public String title() {
        return "classic, " + cues + (synchronous ? " cues synchronously" : " cues") + ", N = " + units + ", P = "
                + patterns;
    }

    @Override
    public CaseResult run(Setting setting) {
        BipolarInputs inputs =
                new BipolarInputs(units, patterns, cues, setting.seed().child(title()));
        ClassicModel model =
                new ClassicModel(new Hebbian(), synchronous ? new SynchronousUpdate() : new RandomOrderUpdate());
        Memory memory = ClassicSubject.store(model, inputs);
        List<Entrant<Settled>> entrants = new ArrayList<>();
        entrants.add(
                new Entrant<>(ClassicSubject.NAME, () -> ClassicSubject.together(memory, inputs, setting.workers())));
        String inARow = ClassicSubject.NAME + ", " + cues + " in a row";
        entrants.add(new Entrant<>(inARow, () -> ClassicSubject.inARow(inARow, memory, inputs, setting.workers())));
        if (synchronous) {
            entrants.add(new Entrant<>(ClassicPeers.BLAS, () -> ClassicPeers.blas(inputs, setting.workers())));
        }
        // Synchronous sweeps may end in a cycle, and there is one order only: the states have to be the same.
        SettledDifference judge = new SettledDifference(ClassicRecall.TOLERANCE, Optional.empty());
        try (PythonPeers python = new PythonPeers(setting.python())) {
            if (synchronous) {
                entrants.addAll(python.synchronousRecall(inputs));
            }
            return setting.runner().run(new Case<>(title(), setting.threads(), entrants, judge));
        }
    }
}
