package dev.hopfield.runner.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The keywords of a schema, which are written in the order in which they are given. */
final class Keywords {

    private Keywords() {}

    /**
     * A schema, or a part of one.
     *
     * @param pairs keyword, value, keyword, value, and so on
     * @return the values by keyword; may be added to
     */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            keywords.put((String) pairs[i], pairs[i + 1]);
        }
        return keywords;
    }
}
