package dev.hopfield.runner.describe;

/**
 * A component as it is used.
 *
 * @param component the component itself, on one line
 * @param place where it stands, in words
 * @param experiment a whole small experiment in YAML, with it in its place
 */
record Example(String component, String place, String experiment) {}
