package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.learning.Hebbian;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The spurious states sign(xi^1 + xi^2 + xi^3): m = 1/2 with each of the three, and an energy of -3/8 for each unit.
 *
 * <p>D. J. Amit, H. Gutfreund and H. Sompolinsky, Phys. Rev. A 32 (1985) 1007, doi:10.1103/PhysRevA.32.1007.
 */
@Tag("proof")
class MixtureProofTest {

    private static final int UNITS = 4000;
    private static final int DRAWS = 20;

    @Test
    void aMixtureOfThreeIsAFixedPointHalfLikeEach() {
        double overlap = 0;
        double energy = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            BitPatterns patterns =
                    Draws.patterns(3, UNITS, SEED.child("mixture").child(draw));
            EnergyMemory memory = (EnergyMemory) new ClassicModel(new Hebbian()).store(patterns, SEED);
            Recall recall = memory.recall(Cues.of(majority(patterns)), RecallOptions.of(100, SEED));
            BitPatterns end = (BitPatterns) recall.states();
            for (int pattern = 0; pattern < 3; pattern++) {
                for (int unit = 0; unit < UNITS; unit++) {
                    overlap += end.value(0, unit) * patterns.value(pattern, unit) / (3.0 * UNITS * DRAWS);
                }
            }
            energy += memory.energy(end)[0] / UNITS / DRAWS;
        }
        System.out.println("N=" + UNITS + ", mixtures of three: m = " + overlap + ", E/N = " + energy);
        // Overlaps of one draw deviate by about 1/sqrt(N) = .016 each; three of them in 20 draws, by .002.
        assertThat(overlap).isCloseTo(0.5, within(3 * 0.002));
        assertThat(energy).isCloseTo(-0.375, within(3 * 0.003));
    }

    private static BitPatterns majority(BitPatterns patterns) {
        BitPatterns.Builder majority = BitPatterns.builder(Encoding.BIPOLAR, 1, UNITS);
        for (int unit = 0; unit < UNITS; unit++) {
            int sum = 0;
            for (int pattern = 0; pattern < 3; pattern++) {
                sum += patterns.bit(pattern, unit) ? 1 : -1;
            }
            majority.set(0, unit, sum > 0);
        }
        return majority.build();
    }
}
