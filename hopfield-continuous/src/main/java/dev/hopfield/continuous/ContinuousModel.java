package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A network of neurons with graded response that relaxes in continuous time.
 *
 * <p>Each of N units has an internal potential u and an output V,
 *
 * <pre>
 *     du_i/dt = -u_i/tau_i + sum_j w_ij V_j + I_i,   V_i = g(gain u_i)
 * </pre>
 *
 * where the {@link Activation} g is tanh, from -1 to 1, or another one. Inputs I are the same for all units, or each has its own.
 *
 * <p><strong>Start.</strong> A cue gives the outputs to start from, V(0), cut off at the range of outputs, and u(0) follows from
 * them; because tanh reaches its limits nowhere, outputs of -1 and 1 start from the nearest float inside. So an
 * answer, asked as a cue, is its own answer. With clamping, known units keep the output of their cue exactly.
 *
 * <p><strong>Steps</strong> are those of the {@link Integrator}, by default of Dormand and Prince, each row with steps of its own. A recall ends,
 * CONVERGED, after the first step at which no |du_i/dt| exceeds the tolerance, and without any if the cue is at rest already. At a low
 * load it takes some 20 to 60 steps, the more the higher the gain, and some hundreds near the load at which patterns are lost. DIVERGED
 * means that the flow is too abrupt to be followed, which takes a gain tau of many millions, or that outputs without a limit grew beyond
 * all bounds.
 *
 * <p><strong>Answers</strong> are the outputs: real states. Where a recall ends depends on gain and tau through their product alone. For
 * couplings of one stored pattern outputs of tanh end at the pattern times m, with m = tanh(gain tau m), which is above 0 only if gain
 * tau > 1. At high gain the stable states are those of the network of two-state units.
 *
 * <p><strong>Energy</strong>, never rising if the couplings are symmetric:
 * E = -1/2 sum_ij V_i w_ij V_j - sum_i I_i V_i + sum_i 1/(gain tau_i) G(V_i), with the integral G of the inverse of g. A rise in a step,
 * which is a mistake of the step's length and no property of the network, is told with the recall.
 *
 * <p><strong>Outputs from 0 up</strong>, as of the logistic activation, read patterns as 0 and 1, and learn them as -1 and +1 unless the
 * rule is one for 0 and 1. Thresholds that a rule learns act as inputs of their negatives.
 *
 * <p>Memories can {@linkplain dev.hopfield.api.memory.GrowingMemory grow and forget} if their couplings can, and can be
 * {@linkplain FlowingMemory followed through time}.
 *
 * <p>J. J. Hopfield, 1984, PNAS 81:3088, doi:10.1073/pnas.81.10.3088.
 *
 * @param learning how patterns become couplings
 * @param activation how outputs follow potentials
 * @param integrator how the flow is followed to rest
 * @param tau time in which a potential without input falls to 1/e, from 1e-9 to 1e9
 * @param taus one for each unit in place of tau; empty for the same throughout
 * @param input external input of every unit, from -1e6 to 1e6
 * @param biases an input for each unit beside that; empty for none
 * @param stimulus strength of an input along the known units of the cue, which stays during recall
 * @param tolerance greatest |du/dt| of a state that counts as at rest, from 1e-9 to 1e9
 */
@Component(
        name = "continuous",
        summary = "graded-response network: relaxes in continuous time down an energy",
        references =
                "J. J. Hopfield, Neurons with graded response have collective computational properties like those of"
                        + " two-state neurons, PNAS 81 (1984) 3088-3092, doi:10.1073/pnas.81.10.3088")
public record ContinuousModel(
        @Parameter(doc = "how patterns become couplings", preset = "hebbian")
        LearningRule learning,

        @Parameter(doc = "how outputs follow potentials", preset = "tanh")
        Activation activation,

        @Parameter(doc = "how the flow is followed to rest", preset = "dormand-prince")
        Integrator integrator,

        @Parameter(
                doc = "time in which a potential without input falls to 1/e; recalls depend on gain x tau alone",
                preset = "1",
                min = Gain.SMALLEST,
                max = Gain.LARGEST)
        double tau,

        @Parameter(
                doc = "a time constant for each unit, in place of tau; the same throughout when empty",
                preset = "[]")
        List<Double> taus,

        @Parameter(
                doc = "external input to every unit; favours outputs of its sign",
                preset = "0",
                min = -ContinuousModel.LARGEST_INPUT,
                max = ContinuousModel.LARGEST_INPUT,
                unit = "local field")
        double input,

        @Parameter(doc = "an input for each unit beside that; none when empty", preset = "[]")
        List<Double> biases,

        @Parameter(
                doc = "input along the known units of the cue, which stays during recall",
                preset = "0",
                min = -ContinuousModel.LARGEST_INPUT,
                max = ContinuousModel.LARGEST_INPUT,
                unit = "local field")
        double stimulus,

        @Parameter(
                doc = "recall ends when no potential changes faster; fields are exact to about 1e-7 of their size",
                preset = "1e-5",
                min = Gain.SMALLEST,
                max = Gain.LARGEST,
                unit = "local field")
        double tolerance)
        implements Model {

    /** Gain times tau at which Hebbian couplings still hold .068 N patterns: far above a low load. */
    private static final double RETRIEVING_GAIN = 2;

    /**
     * The same of units of 0 and 1.
     *
     * <p>Couplings that were learnt from -1 and +1 add half the sum of their row to the field, which favours some patterns over others: at
     * 2, one in five of 4 patterns of 200 units is lost.
     */
    private static final double RETRIEVING_GAIN_OF_BINARY = 4;

    /** Far above any local field of interest, and far below what single precision holds. */
    static final double LARGEST_INPUT = 1e6;

    private static final double PRESET_TAU = 1;

    private static final double PRESET_TOLERANCE = 1e-5;

    /** Checks the ranges, and that the rule takes patterns of such units. */
    public ContinuousModel {
        Objects.requireNonNull(learning, "a continuous model needs a learning rule");
        InvalidParameter.unless(
                !taught(learning, activation).isEmpty(),
                "learning",
                learning,
                learning.accepts().contains(Encoding.BINARY)
                        ? "this rule is for units of 0 and 1: choose an activation with outputs from 0 to 1, such as logistic"
                        : "choose a rule that learns from BIPOLAR or REAL patterns; this one takes "
                                + learning.accepts());
        InvalidParameter.unless(
                !learning.traits().contains(CouplingTrait.DELAYED),
                "learning",
                learning,
                "choose a rule without delay: graded neurons have none");
        InvalidParameter.unless(Gain.allows(tau), "tau", tau, "give a time constant from 1e-9 to 1e9");
        InvalidParameter.unless(
                taus.stream().allMatch(Gain::allows), "taus", taus, "give time constants from 1e-9 to 1e9");
        InvalidParameter.unless(isInput(input), "input", input, "give an input from -1e6 to 1e6");
        InvalidParameter.unless(
                biases.stream().allMatch(ContinuousModel::isInput), "biases", biases, "give inputs from -1e6 to 1e6");
        InvalidParameter.unless(isInput(stimulus), "stimulus", stimulus, "give an input from -1e6 to 1e6");
        InvalidParameter.unless(Gain.allows(tolerance), "tolerance", tolerance, "give a tolerance from 1e-9 to 1e9");
        taus = List.copyOf(taus);
        biases = List.copyOf(biases);
    }

    /**
     * A network of tanh units with a time constant of 1, no external input, and the preset integrator and tolerance.
     *
     * @param learning how patterns become couplings; accepts BIPOLAR or REAL patterns
     * @param gain slope of the output at potential 0, from 1e-9 to 1e9
     */
    public ContinuousModel(LearningRule learning, double gain) {
        this(learning, new Tanh(gain));
    }

    /**
     * A network with a time constant of 1, no external input, and the preset integrator and tolerance.
     *
     * @param learning how patterns become couplings
     * @param activation how outputs follow potentials
     */
    public ContinuousModel(LearningRule learning, Activation activation) {
        this(learning, activation, new DormandPrince(), PRESET_TAU, List.of(), 0, List.of(), 0, PRESET_TOLERANCE);
    }

    /** The same model followed in another way. */
    public ContinuousModel withIntegrator(Integrator other) {
        return new ContinuousModel(learning, activation, other, tau, taus, input, biases, stimulus, tolerance);
    }

    /** The same model with another time constant. */
    public ContinuousModel withTau(double other) {
        return new ContinuousModel(learning, activation, integrator, other, taus, input, biases, stimulus, tolerance);
    }

    /** The same model with a time constant for each unit. */
    public ContinuousModel withTaus(List<Double> others) {
        return new ContinuousModel(learning, activation, integrator, tau, others, input, biases, stimulus, tolerance);
    }

    /** The same model with another external input of every unit. */
    public ContinuousModel withInput(double other) {
        return new ContinuousModel(learning, activation, integrator, tau, taus, other, biases, stimulus, tolerance);
    }

    /** The same model with an input for each unit. */
    public ContinuousModel withBiases(List<Double> others) {
        return new ContinuousModel(learning, activation, integrator, tau, taus, input, others, stimulus, tolerance);
    }

    /** The same model with another input along the cue. */
    public ContinuousModel withStimulus(double other) {
        return new ContinuousModel(learning, activation, integrator, tau, taus, input, biases, other, tolerance);
    }

    /** The same model with another tolerance. */
    public ContinuousModel withTolerance(double other) {
        return new ContinuousModel(learning, activation, integrator, tau, taus, input, biases, stimulus, other);
    }

    private static boolean isInput(double value) {
        return Math.abs(value) <= LARGEST_INPUT;
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        return store(patterns, seed, Workers.caller());
    }

    @Override
    public Memory store(Patterns patterns, Seed seed, Workers workers) {
        return memory(learning.learn(taught(patterns), seed.child("learning"), workers), patterns.encoding());
    }

    /** Patterns as the rule learns them; bits stay the same. */
    Patterns taught(Patterns patterns) {
        if (!accepts().contains(patterns.encoding())) {
            throw new IllegalArgumentException("the patterns are " + patterns.encoding() + " but this model accepts "
                    + accepts() + "; convert them with Patterns.as");
        }
        return learning.accepts().contains(patterns.encoding()) ? patterns : patterns.as(Encoding.BIPOLAR);
    }

    /** A memory of this kind with couplings that were learnt from patterns in some encoding. */
    Memory memory(Couplings couplings, Encoding encoding) {
        GradedNetwork network = network(couplings);
        Dynamics dynamics = new Dynamics(integrator, tolerance, stimulus);
        if (couplings instanceof GrowingCouplings growing) {
            Growth growth = new Growth(this, growing, encoding);
            return isSymmetric()
                    ? new GrowingSymmetricMemory(network, growth, dynamics, accepts())
                    : new GrowingPlainMemory(network, growth, dynamics, accepts());
        }
        return isSymmetric()
                ? new SymmetricMemory(network, couplings, dynamics, accepts())
                : new ContinuousMemory(network, couplings, dynamics, accepts());
    }

    private GradedNetwork network(Couplings couplings) {
        int units = couplings.units();
        requireOneForEach("taus", taus, units);
        requireOneForEach("biases", biases, units);
        double least = taus.stream().mapToDouble(Double::doubleValue).min().orElse(tau);
        double[] leaks = taus.stream().mapToDouble(own -> least / own).toArray();
        double[] inputs = new double[units];
        boolean any = false;
        for (int unit = 0; unit < units; unit++) {
            inputs[unit] = input + (biases.isEmpty() ? 0 : biases.get(unit)) - couplings.threshold(unit);
            any |= inputs[unit] != 0;
        }
        return new GradedNetwork(
                new CoupledFields(couplings),
                activation,
                activation.gain() * least,
                leaks,
                any ? inputs : new double[0],
                isSymmetric());
    }

    private static void requireOneForEach(String name, List<Double> values, int units) {
        if (!values.isEmpty() && values.size() != units) {
            throw new IllegalArgumentException(
                    "there are " + values.size() + " " + name + " for " + units + " units; give one for each, or none");
        }
    }

    private boolean isSymmetric() {
        return learning.traits().contains(CouplingTrait.SYMMETRIC);
    }

    /** The reading of the outputs, and REAL, as far as the learning rule accepts them. */
    @Override
    public List<Encoding> accepts() {
        return taught(learning, activation);
    }

    private static List<Encoding> taught(LearningRule learning, Activation activation) {
        Encoding reading = activation.reading();
        return Stream.of(reading, Encoding.REAL)
                .filter(encoding -> learning.accepts().contains(encoding)
                        || encoding == Encoding.BINARY && learning.accepts().contains(Encoding.BIPOLAR))
                .toList();
    }

    /**
     * {@inheritDoc}
     *
     * <p>There is an energy if the rule is symmetric, and it descends if the integrator sees to it, without a stimulus; it is even without
     * external input and thresholds, if outputs are. Stored patterns are recalled, with the right signs, if the rule retains them, the slope of the
     * outputs times tau is at least 2, or 4 for outputs from 0 up, and there is no input.
     */
    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        boolean noInput = input == 0 && biases.stream().allMatch(bias -> bias == 0);
        boolean hasThresholds = learning.traits().contains(CouplingTrait.THRESHOLDS);
        boolean isOdd = activation.lowest() == -activation.highest();
        if (isSymmetric() && stimulus == 0 && integrator.keepsDescent()) {
            traits.add(Trait.ENERGY_DESCENDS);
        }
        if (isSymmetric() && noInput && isOdd && !hasThresholds) {
            traits.add(Trait.ENERGY_IS_EVEN);
        }
        if (noInput && stimulus >= 0 && retrieves()) {
            traits.add(Trait.STORES_FIXED_POINTS);
        }
        return Set.copyOf(traits);
    }

    private boolean retrieves() {
        double least = taus.stream().mapToDouble(Double::doubleValue).min().orElse(tau);
        return learning.traits().contains(CouplingTrait.RETAINS_PATTERNS)
                && activation.highest() == 1
                && activation.gain() * activation.slope() * least
                        >= (activation.reading() == Encoding.BINARY ? RETRIEVING_GAIN_OF_BINARY : RETRIEVING_GAIN);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (isSymmetric() && !integrator.keepsDescent()) {
            notes.add(
                    "promises no descent of its energy, because its integrator does not see to it; a recall in which it"
                            + " rises says so");
        }
        if (isSymmetric() && stimulus != 0) {
            notes.add("follows an energy that the stimulus of each cue is a part of; that of the memory is not told");
        }
        if (fades()) {
            notes.add("keeps no pattern: at a slope of its outputs times tau of at most 1 they fade to nothing");
        }
        return List.copyOf(notes);
    }

    /** Where patterns give fields of about 1, and nothing else drives the units. */
    private boolean fades() {
        double longest = taus.stream().mapToDouble(Double::doubleValue).max().orElse(tau);
        return learning.traits().contains(CouplingTrait.RETAINS_PATTERNS)
                && activation.lowest() == -activation.highest()
                && activation.gain() * activation.slope() * longest <= 1;
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(accepts().get(0), count, units, 1, 1));
    }

    /** The couplings, and what the blocks of cues take that are under way at the same time. */
    @Override
    public long estimatedBytes(Workload workload) {
        long rows = Math.max(1, Math.min(CueBlocks.rows(workload.units()), workload.cues()));
        long blocks = (workload.cues() + rows - 1) / rows;
        long underWay = Math.max(1, Math.min(blocks, workload.workers()));
        long numbers = integrator.numbersPerUnit() + Relaxation.arrays() + BlockFlow.arrays() + 1;
        // States and fields as floats, beside those numbers.
        long row = workload.units() * (numbers * Double.BYTES + 2 * Float.BYTES);
        long fields = learning.fieldBytes(workload.patterns(), workload.units());
        return learning.estimatedBytes(workload.patterns(), workload.units()) + underWay * (rows * row + fields);
    }
}
