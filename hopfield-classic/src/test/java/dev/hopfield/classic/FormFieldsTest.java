package dev.hopfield.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.PropertyTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormFieldsTest {

    /** Roundings of some dozens of sums of about 100. */
    private static final double ROUNDING = 1e-11;

    @PropertyTest(tries = 10)
    void aReversalCostsTwiceTheField(Seed seed, int units) {
        for (Encoding encoding : new Encoding[] {Encoding.BINARY, Encoding.BIPOLAR}) {
            QuadraticForm form = Forms.normal(encoding, units, seed);
            double[] energies = Forms.allEnergies(form);
            for (int state = 0; state < energies.length; state++) {
                FormFields fields = fields(form, state);
                for (int unit = 0; unit < units; unit++) {
                    double side = (state >>> unit & 1) != 0 ? 1 : -1;
                    double cost = energies[state ^ 1 << unit] - energies[state];
                    assertThat(2 * side * fields.field(unit)).isCloseTo(cost, within(ROUNDING));
                }
            }
        }
    }

    @PropertyTest(tries = 10)
    void followsFlipsAsIfSummedAnew(Seed seed, int units) {
        for (Encoding encoding : new Encoding[] {Encoding.BINARY, Encoding.BIPOLAR}) {
            QuadraticForm form = Forms.normal(encoding, units, seed);
            RandomStream stream = seed.child("flips").stream();
            int state = 0;
            FormFields followed = fields(form, state);
            for (int flip = 0; flip < 50; flip++) {
                int unit = stream.nextInt(units);
                followed.flip(unit);
                state ^= 1 << unit;
            }
            FormFields anew = fields(form, state);
            for (int unit = 0; unit < units; unit++) {
                assertThat(followed.field(unit)).isCloseTo(anew.field(unit), within(ROUNDING));
            }
            assertThat(followed.followedEnergy()).isCloseTo(anew.energy(), within(ROUNDING));
            assertThat(followed.energy()).isEqualTo(anew.energy());
        }
    }

    /** Of normal numbers, so that sums are rounded and depend on their order. */
    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"BINARY", "BIPOLAR"})
    void sumsAnewBeforeASweepOnceEveryUnitMayHaveFlipped(Encoding encoding) {
        QuadraticForm form = Forms.normal(encoding, 5, Draws.SEED);
        FormFields fields = fields(form, 0);
        for (int flip = 0; flip < 4; flip++) {
            fields.flip(0);
        }
        fields.follow(Identity.order(5), Workers.caller());
        assertThat(fields.renew()).as("four flips of five units are carried").isTrue();
        for (int flip = 0; flip < 5; flip++) {
            fields.flip(1);
        }
        fields.follow(Identity.order(5), Workers.caller());
        assertThat(fields.renew()).as("five were summed anew").isFalse();
        assertThat(fields.field(3)).isEqualTo(fields(form, 2).field(3));
        assertThat(fields.followedEnergy()).isEqualTo(fields(form, 2).followedEnergy());
    }

    private static FormFields fields(QuadraticForm form, int state) {
        double[] selfCouplings = new double[form.units()];
        for (int unit = 0; unit < selfCouplings.length; unit++) {
            selfCouplings[unit] = form.coupling(unit, unit);
        }
        return new FormFields(form, selfCouplings, new long[] {state});
    }
}
