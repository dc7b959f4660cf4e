package dev.hopfield.api.learning;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** Couplings written out, with all defaults of the interface. */
record Matrix(float[]... rows) implements Couplings {

    @Override
    public int units() {
        return rows.length;
    }

    @Override
    public RealPatterns fields(Patterns states) {
        RealPatterns.Builder fields = RealPatterns.builder(states.count(), units());
        for (int row = 0; row < states.count(); row++) {
            for (int unit = 0; unit < units(); unit++) {
                fields.set(row, unit, (float) field(states, row, unit));
            }
        }
        return fields.build();
    }

    private double field(Patterns states, int row, int unit) {
        double field = 0;
        for (int from = 0; from < units(); from++) {
            field += (double) rows[unit][from] * states.value(row, from);
        }
        return field;
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        double[] forms = new double[states.count()];
        for (int row = 0; row < forms.length; row++) {
            for (int unit = 0; unit < units(); unit++) {
                forms[row] += states.value(row, unit) * field(states, row, unit);
            }
        }
        return forms;
    }

    @Override
    public LocalFields track(BitPatterns states, int row) {
        throw new UnsupportedOperationException("no state of this matrix changes unit by unit");
    }
}
