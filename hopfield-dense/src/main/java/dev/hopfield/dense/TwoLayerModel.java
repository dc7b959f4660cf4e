package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Visible and hidden neurons that relax in continuous time: the mechanism behind dense memories.
 *
 * <p>N visible neurons v and P hidden ones h, one for each pattern xi_mu, are coupled by the patterns alone, both ways:
 *
 * <pre>
 *     visibleTau dv_i/dt = sum_mu xi_mu,i f_mu(h) - v_i
 *     hiddenTau dh_mu/dt = sum_i xi_mu,i g_i(v) - h_mu
 * </pre>
 *
 * <p>The outputs f are the weights of a {@link Weighting}, the gradient of L(h), and g those of a {@link Normalisation}, or
 * v itself. Where both sides rest, s = g(v) rests under the step s &larr; g(sum_mu xi_mu f_mu(h)), h_mu = xi_mu.s, of {@link
 * DenseModel} with dot products, whatever the time constants. Which of several fixed points a cue ends at may depend on
 * their ratio.
 *
 * <p><strong>Start and answer.</strong> A cue gives the potentials v(0), and hidden neurons start where they are driven to,
 * h_mu(0) = sum_i xi_mu,i g_i(v(0)). Recalled states are the outputs s = g(v). With clamping, known units put out the value
 * of their cue.
 *
 * <p><strong>Steps.</strong> The equations are integrated by the method of J. R. Dormand and P. J. Prince, 1980, J. Comput.
 * Appl. Math. 6:19, doi:10.1016/0771-050X(80)90013-3. A step of a recall is one that it accepts, and goes no further than
 * twice the shorter time constant: hidden neurons that are much faster take many. With a hiddenTau of 0 they follow at
 * once, h_mu = xi_mu.s, and only visible ones are integrated. A recall ends, CONVERGED, after the first step at which the
 * dense step would move no output by more than the tolerance, with hidden neurons as they are or as they are driven to;
 * without any step if the cue is at rest already. It ends DIVERGED where outputs leave the range of floats, or the flow is
 * too abrupt to be followed.
 *
 * <p><strong>Energy</strong>, with the convex conjugate G of the Lagrangian of g,
 *
 * <pre>E = G(s) - L(h) + sum_mu f_mu (h_mu - xi_mu.s),</pre>
 *
 * <p>never rises if L is convex, which {@link Weighting} tells. Observers are shown it at the neurons as they are; asked
 * for the energy of a state alone, the memory takes hidden neurons to be where that drives them, where E is least and that
 * of the dense memory.
 *
 * @param hidden the outputs f of hidden neurons; has weights for real states
 * @param visible the outputs g of visible neurons; v itself if empty
 * @param visibleTau time constant of visible neurons, from 1e-6 to 1e6
 * @param hiddenTau time constant of hidden neurons, from 0 to 1e6
 * @param tolerance by how much a dense step may move an output at rest, from 1e-9 to 1e9
 * @param error allowed in a step of the integrator, in v and h where these are below 1, relative to them above; from 1e-12
 *     to 1e-3, and never more than a tenth of the tolerance
 */
@Component(
        name = "two-layer",
        summary = "visible and hidden neurons that relax in continuous time; real states",
        references = "D. Krotov, J. J. Hopfield, Large associative memory problem in neurobiology and machine learning,"
                + " ICLR 2021, arXiv:2008.06996")
public record TwoLayerModel(
        @Parameter(doc = "outputs of hidden neurons: how strongly the best match is set apart", preset = "softmax")
        Separation hidden,

        @Parameter(doc = "outputs of visible neurons; their potentials themselves when absent")
        Optional<Normalisation> visible,

        @Parameter(
                doc = "time constant of visible neurons",
                preset = "1",
                min = TwoLayerModel.SHORTEST,
                max = TwoLayerModel.LONGEST)
        double visibleTau,

        @Parameter(
                doc = "time constant of hidden neurons; with 0 they follow at once",
                preset = "0.2",
                min = 0,
                max = TwoLayerModel.LONGEST)
        double hiddenTau,

        @Parameter(
                doc = "converged when no output would be moved by more",
                preset = "0.0001",
                min = TwoLayerModel.LEAST_TOLERANCE,
                max = TwoLayerModel.LARGEST_TOLERANCE,
                unit = "units of the patterns")
        double tolerance,

        @Parameter(
                doc = "error allowed in a step of the integrator; at most a tenth of the tolerance is used",
                preset = "0.000001",
                min = TwoLayerModel.LEAST_ERROR,
                max = TwoLayerModel.LARGEST_ERROR)
        double error)
        implements Model {

    /** Bounds of time constants, of which only the ratio counts. */
    static final double SHORTEST = 1e-6;

    static final double LONGEST = 1e6;

    /** Bounds of the tolerance: from what errors of steps allow to far beyond what is of use. */
    static final double LEAST_TOLERANCE = 1e-9;

    static final double LARGEST_TOLERANCE = 1e9;

    /** Some thousand roundings of a double. */
    static final double LEAST_ERROR = 1e-12;

    /** Above, energies would be seen to rise. */
    static final double LARGEST_ERROR = 1e-3;

    private static final double PRESET_TOLERANCE = 1e-4;

    private static final double PRESET_ERROR = 1e-6;

    /** Faster hidden neurons are worth a word: a recall takes some ten visible time constants. */
    private static final double SLOW_TO_FOLLOW = 0.02;

    /** Checks the ranges, and that hidden neurons have outputs. */
    public TwoLayerModel {
        Objects.requireNonNull(hidden, "a two-layer model needs outputs of hidden neurons");
        InvalidParameter.unless(
                hidden instanceof Weighting,
                "hidden",
                hidden,
                "it has no weights for real states; choose another separation");
        InvalidParameter.unless(
                visibleTau >= SHORTEST && visibleTau <= LONGEST,
                "visibleTau",
                visibleTau,
                "give a time constant from 1e-6 to 1e6");
        InvalidParameter.unless(
                hiddenTau >= 0 && hiddenTau <= LONGEST, "hiddenTau", hiddenTau, "give a time constant from 0 to 1e6");
        InvalidParameter.unless(
                tolerance >= LEAST_TOLERANCE && tolerance <= LARGEST_TOLERANCE,
                "tolerance",
                tolerance,
                "give a tolerance from 1e-9 to 1e9");
        InvalidParameter.unless(
                error >= LEAST_ERROR && error <= LARGEST_ERROR, "error", error, "give an error from 1e-12 to 1e-3");
    }

    /**
     * Visible neurons that put out their potentials, and the preset tolerance and error.
     *
     * @param hidden the outputs of hidden neurons
     * @param hiddenTau their time constant, that of visible ones being 1; from 0 to 1e6
     */
    public TwoLayerModel(Separation hidden, double hiddenTau) {
        this(hidden, Optional.empty(), 1, hiddenTau, PRESET_TOLERANCE, PRESET_ERROR);
    }

    /** The same model with other outputs of visible neurons. */
    public TwoLayerModel with(Normalisation outputs) {
        return new TwoLayerModel(hidden, Optional.of(outputs), visibleTau, hiddenTau, tolerance, error);
    }

    private RealParts parts() {
        return new RealParts(new Dot(), (Weighting) hidden, visible, new FixedPointIteration());
    }

    private double lag() {
        return hiddenTau / visibleTau;
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        if (patterns.count() == 0) {
            throw new IllegalArgumentException("there is no pattern to store; give at least 1");
        }
        EncodingRule.require(Encoding.REAL, patterns, "patterns");
        TwoLayerNetwork network = new TwoLayerNetwork(RealNetwork.of((RealPatterns) patterns, parts()), lag());
        return parts().whyNoEnergy().isPresent()
                ? new TwoLayerMemory(this, network)
                : new DescendingTwoLayerMemory(this, network);
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.REAL);
    }

    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (parts().whyNoEnergy().isEmpty()) {
            traits.add(Trait.ENERGY_DESCENDS);
        }
        if (parts().storesFixedPoints()) {
            traits.add(Trait.STORES_FIXED_POINTS);
        }
        return Set.copyOf(traits);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        parts().whyNoEnergy().ifPresent(why -> notes.add("follows no energy: " + why));
        if (lag() > 0 && lag() < SLOW_TO_FOLLOW) {
            notes.add(
                    "takes many steps, because hidden neurons are much faster than visible ones: with a hidden-tau of 0"
                            + " they follow at once, to the same fixed points");
        }
        return List.copyOf(notes);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return estimatedBytes(new Workload(Encoding.REAL, count, units, 1, 1));
    }

    /** The neurons of the cues that are under way at the same time; the couplings are the patterns themselves. */
    @Override
    public long estimatedBytes(Workload workload) {
        long underWay = Math.max(1, Math.min(workload.cues(), workload.workers()));
        return underWay * TwoLayerFlow.bytes(workload.patterns(), workload.units());
    }
}
