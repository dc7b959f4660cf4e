package dev.hopfield.api.component;

/**
 * A file or folder that a configuration names.
 *
 * @param position where it is named
 * @param path the file meant, as the component received it
 */
public record PathReference(Position position, String path) {}
