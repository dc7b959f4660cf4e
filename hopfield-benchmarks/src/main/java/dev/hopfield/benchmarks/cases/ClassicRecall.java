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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One cue, a tenth of whose units are reversed, recalled until nothing changes; one unit updated after another.
 *
 * @param units N
 * @param patterns P
 */
public record ClassicRecall(int units, int patterns) implements Study {

    /** Fixed points within the basin of one pattern; other patterns differ in half of the units. */
    static final double TOLERANCE = 0.01;

    @Override
    public String title() {
        return "classic, one recall, N = " + units + ", P = " + patterns;
    }

    @Override
    public CaseResult run(Setting setting) {
        BipolarInputs inputs =
                new BipolarInputs(units, patterns, 1, setting.seed().child(title()));
        Memory memory = ClassicSubject.store(new ClassicModel(), inputs);
        List<Entrant<Settled>> entrants = new ArrayList<>();
        entrants.add(
                new Entrant<>(ClassicSubject.NAME, () -> ClassicSubject.together(memory, inputs, setting.workers())));
        entrants.add(new Entrant<>(ClassicPeers.ENCOG, () -> ClassicPeers.encog(inputs, setting.workers())));
        entrants.add(new Entrant<>(ClassicPeers.PLAIN, () -> ClassicPeers.plain(inputs, setting.workers())));
        try (PythonPeers python = new PythonPeers(setting.python())) {
            entrants.addAll(python.recall(inputs));
            return setting.runner()
                    .run(new Case<>(
                            title(),
                            setting.threads(),
                            entrants,
                            new SettledDifference(TOLERANCE, Optional.of(memory))));
        }
    }
}
