package dev.hopfield.dense;

import dev.hopfield.api.component.Component;

/** What components are called where they are mentioned to a person. */
final class Names {

    private Names() {}

    /** The name in a file, or the class where there is none. */
    static String of(Object part) {
        Component named = part.getClass().getAnnotation(Component.class);
        return named == null ? part.getClass().getSimpleName() : named.name();
    }
}
