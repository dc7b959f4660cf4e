package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;

/** Does all that couplings do by others. To be extended by such as know more than these, but not more about fields. */
abstract class ForwardingCouplings<C extends Couplings> implements SharingCouplings {

    private final C couplings;

    ForwardingCouplings(C couplings) {
        this.couplings = couplings;
    }

    /** The couplings that do the work, where others forward to them; not of such as have a delay. */
    static Couplings plain(Couplings couplings) {
        return couplings instanceof ForwardingCouplings<?> forwarding ? forwarding.couplings() : couplings;
    }

    /** The couplings that do the work. */
    final C couplings() {
        return couplings;
    }

    @Override
    public final int units() {
        return couplings.units();
    }

    @Override
    public List<String> notes() {
        return couplings.notes();
    }

    @Override
    public final RealPatterns fields(Patterns states, Workers workers) {
        return couplings.fields(states, workers);
    }

    @Override
    public final double threshold(int unit) {
        return couplings.threshold(unit);
    }

    @Override
    public final double coupling(int to, int from) {
        return couplings.coupling(to, from);
    }

    @Override
    public final double[] squaredNorms() {
        return couplings.squaredNorms();
    }

    @Override
    public final double[] quadraticForm(Patterns states) {
        return couplings.quadraticForm(states);
    }

    @Override
    public final LocalFields track(BitPatterns states, int row, Workers workers) {
        return couplings.track(states, row, workers);
    }
}
