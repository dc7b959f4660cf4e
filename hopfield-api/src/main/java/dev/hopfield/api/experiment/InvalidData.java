package dev.hopfield.api.experiment;

import java.io.IOException;

/** Input data that can be read but not used: malformed, inconsistent, or too little. */
public final class InvalidData extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param where the file, and the line or offset in it if there is one
     * @param problem what is wrong, with the actual value
     * @param advice what to do about it
     */
    public InvalidData(String where, String problem, String advice) {
        super(where + ": " + problem + System.lineSeparator() + "  " + advice);
    }
}
