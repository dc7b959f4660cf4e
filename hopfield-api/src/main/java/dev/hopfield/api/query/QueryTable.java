package dev.hopfield.api.query;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table that lies in files: CSV with a header and UTF-8, or JSON lines where the name of a file ends with {@code .jsonl}.
 *
 * <p>A field of CSV that is empty, and a null, is no value. A column is text if it is one of the {@link #texts}; else it takes whole
 * numbers, numbers, or booleans, whatever fits all of its values, and is text if none does. Without any value it takes numbers.
 *
 * <p>The rows of several files stand one after another, with a first column {@code run} that names their file. Columns are matched by
 * name; those that a file lacks have no values there.
 *
 * @param name how queries call the table: letters, digits and underscores
 * @param files at least one, by the name of the run that it belongs to
 * @param texts columns that hold text whatever they look like, if they are there
 */
public record QueryTable(String name, Map<String, Path> files, Set<String> texts) {

    /** Copies the collections, and checks the name and that there is a file. */
    public QueryTable {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "the table is named '" + name + "'; begin with a letter, and go on with letters, digits and _");
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("the table '" + name + "' has no file; give at least one");
        }
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        texts = Collections.unmodifiableSet(new TreeSet<>(texts));
    }
}
