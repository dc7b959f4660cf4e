package dev.hopfield.runner.doctor;

import dev.hopfield.runner.ExitCode;
import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param subject what it is, in a word or two
 * @param text what was found
 * @param advice what to do; empty if nothing is
 * @param problem how the command ends that meets it; empty if the installation works with it
 */
public record Finding(String subject, String text, String advice, Optional<ExitCode> problem) {

    static Finding ok(String subject, String text) {
        return new Finding(subject, text, "", Optional.empty());
    }

    /** Something that works, and could be better. */
    static Finding note(String subject, String text, String advice) {
        return new Finding(subject, text, advice, Optional.empty());
    }

    static Finding problem(String subject, String text, String advice, ExitCode code) {
        return new Finding(subject, text, advice, Optional.of(code));
    }

    /** How bad it is: ok, note or problem. */
    public String level() {
        return problem.isPresent() ? "problem" : advice.isEmpty() ? "ok" : "note";
    }
}
