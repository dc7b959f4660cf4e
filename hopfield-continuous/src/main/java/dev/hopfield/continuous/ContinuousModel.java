package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A network of neurons with graded response that relaxes in continuous time.
 *
 * <p>Each of N units has an internal potential u and an output V from -1 to 1,
 *
 * <pre>
 *     du_i/dt = -u_i/tau + sum_j w_ij V_j + I,   V_i = tanh(gain u_i).
 * </pre>
 *
 * <p><strong>Start.</strong> A cue gives the outputs to start from, V(0), cut off at -1 and 1, and u(0) follows from
 * them; because tanh reaches its limits nowhere, outputs of -1 and 1 start from the nearest float inside. So an
 * answer, asked as a cue, is its own answer. With clamping, known units keep the output of their cue exactly.
 *
 * <p><strong>Steps.</strong> The equations are integrated by the method of J. R. Dormand and P. J. Prince, 1980,
 * J. Comput. Appl. Math. 6:19, doi:10.1016/0771-050X(80)90013-3, which sizes its steps by a tenth of the tolerance. A
 * step of a recall is one that it accepts. A recall ends, CONVERGED, after the first step at which no |du_i/dt| exceeds
 * the tolerance, and without any if the cue is at rest already. At a low load it takes some 20 to 60 steps, the more the
 * higher the gain, and some hundreds near the load at which patterns are lost. DIVERGED means that the flow is too
 * abrupt to be followed, which takes a gain tau of many millions.
 *
 * <p><strong>Answers</strong> are the outputs: real states, each value from -1 to 1. Where a recall ends depends on gain
 * and tau through their product alone. For couplings of one stored pattern the outputs end at the pattern times m, with
 * m = tanh(gain tau m), which is above 0 only if gain tau > 1. At high gain the stable states are those of the network
 * of two-state units.
 *
 * <p><strong>Energy</strong>, never rising if the couplings are symmetric:
 * E = -1/2 sum_ij V_i w_ij V_j + 1/(gain tau) sum_i integral from 0 to V_i of artanh(y) dy - I sum_i V_i.
 *
 * <p>J. J. Hopfield, 1984, PNAS 81:3088, doi:10.1073/pnas.81.10.3088.
 *
 * @param learning how patterns become couplings; accepts BIPOLAR or REAL patterns
 * @param gain slope of the output at potential 0, from 1e-9 to 1e9
 * @param tau time in which a potential without input falls to 1/e, from 1e-9 to 1e9
 * @param input external input I, the same for every unit; from -1e6 to 1e6
 * @param tolerance greatest |du/dt| of a state that counts as at rest, from 1e-9 to 1e9
 */
@Component(
        name = "continuous",
        summary = "graded-response network: relaxes in continuous time down an energy",
        references = "J. J. Hopfield, 1984, PNAS 81:3088, doi:10.1073/pnas.81.10.3088")
public record ContinuousModel(
        @Parameter(doc = "how patterns become couplings", preset = "hebbian")
        LearningRule learning,

        @Parameter(
                doc = "slope of the output V = tanh(gain u) at potential 0; recall needs gain x tau above 1",
                preset = "4",
                min = ContinuousModel.SMALLEST,
                max = ContinuousModel.LARGEST)
        double gain,

        @Parameter(
                doc = "time in which a potential without input falls to 1/e; recalls depend on gain x tau alone",
                preset = "1",
                min = ContinuousModel.SMALLEST,
                max = ContinuousModel.LARGEST)
        double tau,

        @Parameter(
                doc = "external input to every unit; favours outputs of its sign",
                preset = "0",
                min = -ContinuousModel.LARGEST_INPUT,
                max = ContinuousModel.LARGEST_INPUT,
                unit = "local field")
        double input,

        @Parameter(
                doc = "recall ends when no potential changes faster; fields are exact to about 1e-7 of their size",
                preset = "1e-5",
                min = ContinuousModel.SMALLEST,
                max = ContinuousModel.LARGEST,
                unit = "local field")
        double tolerance)
        implements Model {

    /** Gain times tau at which Hebbian couplings still hold .068 N patterns: far above a low load. */
    private static final double RETRIEVING_GAIN = 2;

    /**
     * Bounds of gain, tau and tolerance.
     *
     * <p>Far beyond what is of use: outputs follow single precision fields, which are exact to 1e-7 of their size, and
     * beyond a gain tau of many millions the flow cannot be followed. Yet gain tau stays from 1e-18 to 1e18, so that
     * neither it nor its inverse, which weighs the integral in the energy, leaves the digits of a double.
     */
    static final double SMALLEST = 1e-9;

    static final double LARGEST = 1e9;

    /** Far above any local field of interest, and far below what single precision holds. */
    static final double LARGEST_INPUT = 1e6;

    private static final Set<CouplingTrait> NOT_HONOURED = Set.of(CouplingTrait.THRESHOLDS, CouplingTrait.DELAYED);

    private static final double PRESET_TAU = 1;

    private static final double PRESET_TOLERANCE = 1e-5;

    /** Checks the ranges, and that the rule takes patterns of graded or two-valued neurons. */
    public ContinuousModel {
        Objects.requireNonNull(learning, "a continuous model needs a learning rule");
        InvalidParameter.unless(
                learning.accepts().contains(Encoding.BIPOLAR)
                        || learning.accepts().contains(Encoding.REAL),
                "learning",
                learning,
                "choose a rule that learns from BIPOLAR or REAL patterns; this one takes " + learning.accepts());
        InvalidParameter.unless(
                Collections.disjoint(learning.traits(), NOT_HONOURED),
                "learning",
                learning,
                "choose a rule without thresholds of its own and without delay: graded neurons have neither");
        InvalidParameter.unless(inRange(gain), "gain", gain, "give a gain from 1e-9 to 1e9");
        InvalidParameter.unless(inRange(tau), "tau", tau, "give a time constant from 1e-9 to 1e9");
        InvalidParameter.unless(Math.abs(input) <= LARGEST_INPUT, "input", input, "give an input from -1e6 to 1e6");
        InvalidParameter.unless(inRange(tolerance), "tolerance", tolerance, "give a tolerance from 1e-9 to 1e9");
    }

    /**
     * A network with a time constant of 1, no external input, and the preset tolerance.
     *
     * @param learning how patterns become couplings; accepts BIPOLAR or REAL patterns
     * @param gain slope of the output at potential 0, from 1e-9 to 1e9
     */
    public ContinuousModel(LearningRule learning, double gain) {
        this(learning, gain, PRESET_TAU, 0, PRESET_TOLERANCE);
    }

    private static boolean inRange(double value) {
        return value >= SMALLEST && value <= LARGEST;
    }

    @Override
    public EnergyMemory store(Patterns patterns, Seed seed) {
        return store(patterns, seed, Workers.caller());
    }

    @Override
    public EnergyMemory store(Patterns patterns, Seed seed, Workers workers) {
        if (!accepts().contains(patterns.encoding())) {
            throw new IllegalArgumentException("the patterns are " + patterns.encoding() + " but this model accepts "
                    + accepts() + "; convert them with Patterns.as");
        }
        Couplings couplings = learning.learn(patterns, seed.child("learning"), workers);
        return new ContinuousMemory(new GradedNetwork(couplings, gain * tau, input), tolerance, accepts());
    }

    /** BIPOLAR and REAL, as far as the learning rule accepts them. */
    @Override
    public List<Encoding> accepts() {
        return Stream.of(Encoding.BIPOLAR, Encoding.REAL)
                .filter(learning.accepts()::contains)
                .toList();
    }

    /**
     * {@inheritDoc}
     *
     * <p>There is an energy, and it descends, if the rule is symmetric; it is even without external input. Stored
     * patterns are recalled, with the right signs, if the rule retains them, gain tau is at least 2, and there is no
     * input.
     */
    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (learning.traits().contains(CouplingTrait.SYMMETRIC)) {
            traits.add(Trait.ENERGY_DESCENDS);
            if (input == 0) {
                traits.add(Trait.ENERGY_IS_EVEN);
            }
        }
        boolean retrieves = input == 0 && gain * tau >= RETRIEVING_GAIN;
        if (retrieves && learning.traits().contains(CouplingTrait.RETAINS_PATTERNS)) {
            traits.add(Trait.STORES_FIXED_POINTS);
        }
        return Set.copyOf(traits);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(accepts().get(0), count, units, 1, 1));
    }

    /** The couplings, and what the cues take that are under way at the same time. */
    @Override
    public long estimatedBytes(Workload workload) {
        long underWay = Math.max(1, Math.min(workload.cues(), workload.workers()));
        long cue = learning.fieldBytes(workload.patterns(), workload.units())
                + Relaxation.estimatedBytes(workload.units());
        return learning.estimatedBytes(workload.patterns(), workload.units()) + underWay * cue;
    }
}
