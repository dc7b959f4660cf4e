package dev.hopfield.runner;

/** How a command ends, as its process reports it; the numbers above 63 are those of BSD's sysexits. */
public enum ExitCode {
    /** All was done. */
    OK(0),
    /** The run is complete, but some trials failed. */
    SOME_TRIALS_FAILED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** Input data could be read but not used. */
    BAD_DATA(65),
    /** An input file is missing or cannot be read. */
    MISSING_INPUT(66),
    /** A defect of this program or of a plugin. */
    INTERNAL(70),
    /** Results cannot be written. */
    CANNOT_WRITE(73),
    /** The experiment's configuration is wrong. */
    BAD_CONFIGURATION(78),
    /** Control-C ended the run; what is finished is kept. The system sets it, no command returns it. */
    INTERRUPTED(130);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The number that the process returns. */
    public int value() {
        return value;
    }
}
