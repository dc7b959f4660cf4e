package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Case;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.harness.Judgement;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.AttentionInputs;
import dev.hopfield.dense.Cosine;
import dev.hopfield.dense.DenseModel;
import dev.hopfield.dense.Entmax;
import dev.hopfield.dense.Euclidean;
import dev.hopfield.dense.Exponential;
import dev.hopfield.dense.FixedPointIteration;
import dev.hopfield.dense.Identity;
import dev.hopfield.dense.L2;
import dev.hopfield.dense.LogSumRelu;
import dev.hopfield.dense.Manhattan;
import dev.hopfield.dense.Max;
import dev.hopfield.dense.Polynomial;
import dev.hopfield.dense.ScaledDot;
import dev.hopfield.dense.Softmax;
import dev.hopfield.dense.Sparsemax;
import dev.hopfield.dense.TopK;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One step of retrieval with every separation, and with every similarity, against softmax of dot products.
 *
 * <p>Scores are spread as in attention wherever a parameter says how far: by about 1 before they are set apart. Sums that are
 * not bounded are normalised to the length 1. Half of the patterns are within reach.
 *
 * @param cues how many states
 * @param patterns how many patterns
 * @param units of both
 */
public record DenseParts(int cues, int patterns, int units) implements Study {

    /** What a step in float may differ by from double precision, of the largest unit. */
    private static final double TOLERANCE = 1e-5;

    private static final double BILLION = 1e9;

    @Override
    public String title() {
        return "dense parts, one step, " + cues + " x " + patterns + " x " + units;
    }

    @Override
    public CaseResult run(Setting setting) {
        AttentionInputs inputs =
                new AttentionInputs(cues, patterns, units, setting.seed().child(title()));
        List<Entrant<Double>> entrants = new ArrayList<>();
        models(inputs.beta())
                .forEach((name, model) -> entrants.add(new Entrant<>(name, () -> {
                    return contender(name, model.with(FixedPointIteration.ofSteps(1)), inputs, setting.workers());
                })));
        return setting.runner().run(new Case<>(title(), setting.threads(), entrants, DenseParts::judge));
    }

    private Map<String, DenseModel> models(double beta) {
        Map<String, DenseModel> models = new LinkedHashMap<>();
        models.put("softmax", new DenseModel(new Softmax(beta)));
        models.put("softmax, beta 8", new DenseModel(new Softmax(8)));
        models.put("identity, l2", new DenseModel(new Identity()).with(new L2()));
        models.put("polynomial 3, l2", new DenseModel(new Polynomial(3)).with(new L2()));
        models.put("polynomial 10, l2", new DenseModel(new Polynomial(10)).with(new L2()));
        models.put("exponential of scaled-dot, l2", new DenseModel(new ScaledDot(), new Exponential()).with(new L2()));
        models.put("sparsemax", new DenseModel(new Sparsemax(beta)));
        models.put("entmax 1.25", new DenseModel(new Entmax(1.25, beta)));
        models.put("entmax 1.5", new DenseModel(new Entmax(1.5, beta)));
        models.put("top-k 4", new DenseModel(new TopK(4, beta)));
        models.put("top-k 100", new DenseModel(new TopK(100, beta)));
        models.put("max", new DenseModel(new Max()));
        models.put("log-sum-relu of euclidean", new DenseModel(new Euclidean(), new LogSumRelu(1.0 / units, 1e-10)));
        models.put("softmax of scaled-dot", new DenseModel(new ScaledDot(), new Softmax(1)));
        models.put("softmax of cosine", new DenseModel(new Cosine(), new Softmax(1 / beta)));
        models.put("softmax of euclidean", new DenseModel(new Euclidean(), new Softmax(beta / 2)));
        models.put("softmax of manhattan", new DenseModel(new Manhattan(), new Softmax(beta)));
        return models;
    }

    private Contender<Double> contender(String name, DenseModel model, AttentionInputs inputs, Workers workers) {
        RealPatterns keys = AttentionInputs.asPatterns(inputs.keys(), patterns, units);
        RealPatterns queries = AttentionInputs.asPatterns(inputs.queries(), cues, units);
        Memory memory = model.store(keys, new Seed(0));
        Cues all = Cues.of(queries);
        RecallOptions options = RecallOptions.of(1, new Seed(0)).withWorkers(workers);
        Work work = Work.of((double) cues * patterns * units / BILLION, "Gterms/s");
        return Call.of(
                name,
                () -> memory.recall(all, options),
                (Recall recall) -> InDouble.error((RealPatterns) recall.states(), model, keys, queries),
                recall -> work);
    }

    private static Judgement judge(double ours, double theirs) {
        return new Judgement(theirs <= TOLERANCE, String.format(Locale.ROOT, "%.1e", theirs));
    }
}
