package dev.hopfield.dense.attention;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.dense.weights.WeightFile;
import java.io.IOException;
import java.util.List;

/**
 * Attention from the trained weights of modules of PyTorch, by the names of their {@code state_dict}.
 *
 * <p>Every tensor whose name begins with the prefix must be one of the module, so that nothing is left out unnoticed. How many heads there
 * are, beta, updates and the pattern of zeros are no tensors: they have to be said again.
 */
public final class TorchModules {

    private static final String CORE = "association_core.";
    private static final String OF_STATES = "norm_state_pattern.";
    private static final String OF_STORED = "norm_stored_pattern.";
    private static final String OF_PROJECTED = "norm_pattern_projection.";

    private TorchModules() {}

    /**
     * {@code torch.nn.MultiheadAttention}, with any widths, with or without biases and {@code add_bias_kv}.
     *
     * @param weights the file
     * @param prefix of the names, such as {@code "encoder.layers.0.self_attn."}; may be empty
     * @param heads the {@code num_heads} of the module
     * @return parts to which the zero pattern ({@code add_zero_attn}) may be added
     * @throws InvalidData if a tensor is missing, of another shape, or not one of the module; all missing ones are named together
     * @throws IOException if the file cannot be read
     * @throws InvalidParameter if the heads cannot share the units of the projections
     */
    public static Attention.Builder multiheadAttention(WeightFile weights, String prefix, int heads)
            throws IOException {
        return new TorchHeads(weights, prefix, "", List.of()).parts(heads);
    }

    /**
     * {@code Hopfield} of the layers of Ramsauer et al., also within {@code HopfieldPooling} and {@code HopfieldLayer}.
     *
     * <p>Those two call it {@code hopfield}, and have {@code pooling_weights}, {@code lookup_weights} and {@code target_weights}
     * beside it: {@code weights.tensor("pooling_weights").rows()} reads them. Refused are modules that normalise within heads
     * ({@code normalize_hopfield_space}), and those whose projections are left out ({@code ..._as_static}, {@code
     * disable_out_projection}) or connected ({@code pattern_projection_as_connected}). Normalisation without gain and bias leaves
     * no tensor: add it with {@link PatternNormalisation#plain}.
     *
     * @param weights the file
     * @param prefix of the names, such as {@code "pooling.hopfield."}; may be empty
     * @param heads the {@code num_heads} of the module
     * @return parts to which beta ({@code scaling}) and updates may be added
     * @throws InvalidData if a tensor is missing, of another shape, or not one of the module; all missing ones are named together
     * @throws IOException if the file cannot be read
     * @throws InvalidParameter if the heads cannot share the units of the projections
     */
    public static Attention.Builder hopfield(WeightFile weights, String prefix, int heads) throws IOException {
        List<String> norms = List.of(OF_STATES, OF_STORED, OF_PROJECTED);
        TorchHeads module = new TorchHeads(weights, prefix, CORE, norms);
        Attention.Builder parts = module.parts(heads);
        module.normalisation(OF_STATES).ifPresent(parts::normaliseQueries);
        module.normalisation(OF_STORED).ifPresent(parts::normalisePatterns);
        module.normalisation(OF_PROJECTED).ifPresent(parts::normaliseValues);
        return parts;
    }
}
