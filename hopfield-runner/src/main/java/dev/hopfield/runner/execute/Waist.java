package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/**
 * Hands patterns and cues to a model in encodings that it accepts. The only place where an experiment converts.
 *
 * <p>Where pairs are stored, keys and their cues go through one waist, and values and recalled states through another.
 *
 * <p>Patterns and cues keep their encoding if the model accepts it; otherwise they take the first one that it does.
 * Numbers always mean the same on both sides: where the patterns change between the readings 0, 1 and -1, +1, real cues
 * are rescaled with them.
 *
 * @param model who is asked
 * @param source the encoding of the source of the patterns, or values
 */
record Waist(Model model, Encoding source) {

    private Encoding patternEncoding() {
        return accepted(source);
    }

    private Encoding accepted(Encoding offered) {
        return model.accepts().contains(offered) ? offered : model.accepts().get(0);
    }

    /** How the numbers that the model is given are to be read: around 0, or between 0 and 1. */
    Encoding reading() {
        Encoding given = patternEncoding();
        return given.isBits() ? given : source;
    }

    /**
     * What the model does not get to see of patterns, if it cannot take them as they are.
     *
     * @param what they are called: patterns, or values
     */
    Optional<String> loss(String what) {
        return source == Encoding.REAL && patternEncoding().isBits()
                ? Optional.of("takes bits only: it was given real " + what + " as bits, high where a value is above "
                        + patternEncoding().midpoint())
                : Optional.empty();
    }

    /**
     * Bytes that storing takes beyond what is given, and recalling: the model's own estimate, and a copy.
     *
     * @param patterns what is stored
     * @param cues how many are recalled in one batch
     * @param workers how many threads may share a recall
     */
    long storedBytes(Dimensions patterns, long cues, int workers) {
        Encoding stored = patternEncoding();
        Workload workload = new Workload(stored, patterns.count(), patterns.units(), cues, workers);
        return model.estimatedBytes(workload)
                + (stored.isBits() != source.isBits()
                        ? Dimensions.kept(stored, patterns.count(), patterns.units())
                                .bytes()
                        : 0);
    }

    /** Bytes of cues as the model is given them, if they are not given as they are. */
    long askedBytes(Dimensions cues) {
        Encoding asked = accepted(cues.encoding());
        return asked == cues.encoding()
                ? 0
                : Dimensions.kept(asked, cues.count(), cues.units()).bytes();
    }

    /** Bytes of final states, with what they decode to. */
    long recalledBytes(long count, long units) {
        Encoding recalled = accepted(Encoding.REAL);
        return Dimensions.kept(recalled, count, units).bytes()
                + 2 * Dimensions.kept(source, count, units).bytes();
    }

    /** Bytes of final states of keys, told with the values that they called up, in the encoding that was asked in. */
    long completedBytes(Dimensions cues) {
        return Dimensions.kept(accepted(cues.encoding()), cues.count(), cues.units())
                .bytes();
    }

    /** States that a model answered with, as it accepts them. */
    Patterns states(Patterns states) {
        return states.as(accepted(states.encoding()));
    }

    Patterns patterns(Patterns patterns) {
        return patterns.as(patternEncoding());
    }

    Cues cues(Cues cues) {
        if (cues.states().encoding().isBits()) {
            Cues read = reading().isBits() ? cues.as(reading()) : cues;
            return read.as(accepted(read.states().encoding()));
        }
        Patterns rescaled = rescaled((RealPatterns) cues.states());
        Encoding accepted = accepted(Encoding.REAL);
        Patterns given =
                accepted == Encoding.REAL ? rescaled : rescaled.as(reading()).as(accepted);
        return cues.known().isPresent() ? Cues.of(given, cues.known().get()) : Cues.of(given);
    }

    private Patterns rescaled(RealPatterns states) {
        if (source == Encoding.REAL || source == reading()) {
            return states;
        }
        boolean toBipolar = reading() == Encoding.BIPOLAR;
        RealPatterns.Builder builder = RealPatterns.builder(states.count(), states.units());
        for (int row = 0; row < states.count(); row++) {
            for (int unit = 0; unit < states.units(); unit++) {
                float value = states.value(row, unit);
                builder.set(row, unit, toBipolar ? 2 * value - 1 : (value + 1) / 2);
            }
        }
        return builder.build();
    }
}
