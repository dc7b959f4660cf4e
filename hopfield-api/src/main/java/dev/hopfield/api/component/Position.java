package dev.hopfield.api.component;

/** Where a part of a configuration was written. Opaque to the binder, which hands it back with each problem. */
public interface Position {

    /** Nowhere in particular: built by a program, or taken from a preset. */
    Position UNKNOWN = () -> "(not from a file)";

    /** The place in words, such as {@code "digits.yaml:4:10"}. */
    String describe();

    /**
     * The file that a relative path means when it is written here.
     *
     * @param path as written
     * @return the path to open; as written, unless this place knows its folder
     */
    default String resolve(String path) {
        return path;
    }
}
