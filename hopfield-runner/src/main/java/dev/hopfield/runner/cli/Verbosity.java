package dev.hopfield.runner.cli;

/** How much a command says about its work. */
enum Verbosity {
    /** Nothing but notes and failures. */
    QUIET,

    /** What it works with, how far it has come, and where the results are. */
    NORMAL,

    /** Each finished cell too, and where in the code a row failed. */
    VERBOSE
}
