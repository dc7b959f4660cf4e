package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.dense.weights.SafetensorsBytes;
import dev.hopfield.dense.weights.WeightFile;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and shapes of tensors; GoldenTest has their meaning. */
class TorchModulesTest {

    @TempDir
    private Path folder;

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable action) {
        return assertThatThrownBy(action).isInstanceOf(InvalidData.class).hasMessageContaining("weights.safetensors");
    }

    private static SafetensorsBytes together(String prefix) {
        return new SafetensorsBytes()
                .zeros(prefix + "in_proj_weight", 12, 4)
                .zeros(prefix + "in_proj_bias", 12)
                .zeros(prefix + "out_proj.weight", 4, 4)
                .zeros(prefix + "out_proj.bias", 4);
    }

    private static SafetensorsBytes apart(String prefix) {
        return new SafetensorsBytes()
                .zeros(prefix + "q_proj_weight", 4, 4)
                .zeros(prefix + "k_proj_weight", 4, 5)
                .zeros(prefix + "v_proj_weight", 6, 7)
                .zeros(prefix + "out_proj.weight", 3, 6);
    }

    @Test
    void projectionsTogetherAndApartAreRead() throws IOException {
        AttentionMemory one = TorchModules.multiheadAttention(together("").openIn(folder), "", 2)
                .build()
                .store(RealPatterns.of(new float[4]));
        assertThat(one.queryUnits()).isEqualTo(4);
        AttentionMemory other = TorchModules.multiheadAttention(apart("a.").openIn(folder), "a.", 2)
                .build()
                .store(RealPatterns.of(new float[5]), RealPatterns.of(new float[7]));
        assertThat(other.outputUnits()).isEqualTo(3);
    }

    @Test
    void missingAndUnusedTensorsAreNamedTogether() throws IOException {
        WeightFile file = new SafetensorsBytes()
                .zeros("a.in_proj_weight", 12, 4)
                .zeros("a.out.weight", 4, 4)
                .zeros("a.more", 1)
                .zeros("b.other", 1)
                .openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(file, "a.", 2))
                .hasMessageContainingAll("missing: a.out_proj.weight", "not of this module: a.more, a.out.weight")
                .hasMessageNotContaining("b.other");
    }

    @Test
    void aWrongPrefixIsAnsweredWithThoseThatThereAre() throws IOException {
        WeightFile file = together("encoder.0.attn.").openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(file, "encoder.1.attn.", 2))
                .hasMessageContainingAll(
                        "missing: encoder.1.attn.in_proj_weight, encoder.1.attn.out_proj.weight",
                        "modules of this kind are at 'encoder.0.attn.'");
        WeightFile other = new SafetensorsBytes().zeros("fc.weight", 2, 2).openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(other, "", 2))
                .hasMessageContaining("no module of this kind is in the file");
    }

    @Test
    void theTensorsOfALargeModelAreNotAllNamed() throws IOException {
        SafetensorsBytes bytes = together("");
        for (int layer = 0; layer < 50; layer++) {
            bytes.zeros("fc" + layer, 1);
        }
        WeightFile file = bytes.openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(file, "", 2))
                .hasMessageContaining("fc0, fc1, fc10")
                .hasMessageContaining(" and 30 more");
    }

    @Test
    void halfOfAnAddedPatternIsMissingTheOther() throws IOException {
        WeightFile file = together("").zeros("bias_k", 1, 1, 4).openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(file, "", 2)).hasMessageContaining("missing: bias_v");
    }

    @Test
    void shapesThatDoNotFitAreNamedWithThoseThatDo() throws IOException {
        WeightFile rows = new SafetensorsBytes()
                .zeros("in_proj_weight", 10, 4)
                .zeros("out_proj.weight", 4, 4)
                .openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(rows, "", 2))
                .hasMessageContainingAll("'in_proj_weight'", "10 rows");
        WeightFile bias = new SafetensorsBytes()
                .zeros("in_proj_weight", 12, 4)
                .zeros("in_proj_bias", 11)
                .zeros("out_proj.weight", 4, 4)
                .openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(bias, "", 2))
                .hasMessageContainingAll("tensor 'in_proj_bias'", "[11]", "[12]");
        WeightFile output = new SafetensorsBytes()
                .zeros("in_proj_weight", 12, 4)
                .zeros("out_proj.weight", 4, 5)
                .openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(output, "", 2))
                .hasMessageContainingAll("tensor 'out_proj.weight'", "[4, 5]", "[4, 4]");
        WeightFile keys = new SafetensorsBytes()
                .zeros("q_proj_weight", 4, 4)
                .zeros("k_proj_weight", 6, 5)
                .zeros("v_proj_weight", 4, 5)
                .zeros("out_proj.weight", 4, 4)
                .openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(keys, "", 2))
                .hasMessageContainingAll("tensor 'k_proj_weight'", "[6, 5]", "[4, 5]");
        WeightFile added =
                together("").zeros("bias_k", 1, 1, 5).zeros("bias_v", 1, 1, 4).openIn(folder);
        assertRefused(() -> TorchModules.multiheadAttention(added, "", 2))
                .hasMessageContainingAll("tensor 'bias_k'", "[1, 1, 5]", "[1, 1, 4]");
    }

    @Test
    void headsThatCannotShareAreRefused() throws IOException {
        WeightFile file = together("").openIn(folder);
        assertThatThrownBy(() -> TorchModules.multiheadAttention(file, "", 3))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("a multiple of 3");
    }

    /** A Hopfield module with the numbers of a trial, and what the trial says in double. */
    @Test
    void aHopfieldModuleIsReadWithItsNormalisations() throws IOException {
        Trial trial = new Trial(new Trial.Sizes(2, 3, 3, 5, 5, 5, 4), 6, 9, new Seed(12))
                .projecting(true)
                .normalising()
                .updating(3, 1e-4)
                .withBeta(0.8);
        DoubleAttention exact = trial.exactly();
        SafetensorsBytes bytes = new SafetensorsBytes();
        add(bytes, "pool.hopfield.association_core.in_proj_weight", exact.query, exact.key, exact.value);
        add(
                bytes,
                "pool.hopfield.association_core.in_proj_bias",
                new double[][] {exact.queryBias},
                new double[][] {exact.keyBias},
                new double[][] {exact.valueBias});
        add(bytes, "pool.hopfield.association_core.out_proj.weight", exact.output);
        add(bytes, "pool.hopfield.association_core.out_proj.bias", new double[][] {exact.outputBias});
        affine(bytes, "pool.hopfield.norm_state_pattern.", exact.ofQueries);
        affine(bytes, "pool.hopfield.norm_stored_pattern.", exact.ofPatterns);
        affine(bytes, "pool.hopfield.norm_pattern_projection.", exact.ofValues);
        bytes.zeros("pool.pooling_weights", 1, 6, 5);
        Attention attention = TorchModules.hopfield(bytes.openIn(folder), "pool.hopfield.", 2)
                .updates(3, 1e-4)
                .beta(0.8)
                .build();
        Close.requireClose(attention.store(trial.patterns, trial.values).attend(trial.queries), exact.outputs);
    }

    private static void affine(SafetensorsBytes bytes, String name, double[][] affine) {
        add(bytes, name + "weight", new double[][] {affine[0]});
        add(bytes, name + "bias", new double[][] {affine[1]});
    }

    /** Matrices below each other; one row for each is a tensor of one dimension. */
    private static void add(SafetensorsBytes bytes, String name, double[][]... parts) {
        int rows = 0;
        int count = 0;
        for (double[][] part : parts) {
            rows += part.length;
            count += part.length * part[0].length;
        }
        float[] values = new float[count];
        int at = 0;
        for (double[][] part : parts) {
            for (double[] row : part) {
                for (double value : row) {
                    values[at++] = (float) value;
                }
            }
        }
        bytes.floats(name, parts[0].length == 1 ? new int[] {count} : new int[] {rows, count / rows}, values);
    }

    @Test
    void whatAHopfieldModuleHasBeyondThatIsRefused() throws IOException {
        SafetensorsBytes bytes = together("association_core.").zeros("association_core.p_norm_weight", 2);
        WeightFile file = bytes.openIn(folder);
        assertRefused(() -> TorchModules.hopfield(file, "", 2))
                .hasMessageContaining("not of this module: association_core.p_norm_weight");
        assertRefused(() -> TorchModules.hopfield(file, "x.", 2))
                .hasMessageContainingAll(
                        "missing: x.association_core.in_proj_weight", "modules of this kind are at ''");
    }
}
