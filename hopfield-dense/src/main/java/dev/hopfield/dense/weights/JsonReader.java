package dev.hopfield.dense.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the header of a safetensors file: JSON without floating-point numbers.
 *
 * <p>Strict: what RFC 8259 does not allow is refused, and so are names that come twice. Objects become maps in their
 * order, whole numbers become longs, null becomes {@link #NULL}.
 */
final class JsonReader {

    /** A header needs three levels. */
    private static final int DEEPEST = 16;

    /** Stands for null. */
    static final Object NULL = new Object();

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** What cannot be read, and where. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** Reads one value, around which only white space may stand. */
    static Object read(String text) throws Malformed {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.malformed("nothing more");
        }
        return value;
    }

    private Malformed malformed(String expected) {
        String found = at < text.length() ? "'" + printable(text.charAt(at)) + "'" : "the end";
        return new Malformed("character " + at + " of the header is " + found + ", where " + expected + " is expected");
    }

    private static String printable(char c) {
        return c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean skip(char expected) {
        skipSpace();
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void require(char expected) throws Malformed {
        if (!skip(expected)) {
            throw malformed("'" + expected + "'");
        }
    }

    private Object value(int depth) throws Malformed {
        skipSpace();
        if (depth > DEEPEST) {
            throw malformed("no deeper level than " + DEEPEST);
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws Malformed {
        require('{');
        Map<String, Object> entries = new LinkedHashMap<>();
        if (skip('}')) {
            return entries;
        }
        do {
            skipSpace();
            int start = at;
            String name = string();
            require(':');
            if (entries.put(name, value(depth + 1)) != null) {
                at = start;
                throw malformed("a name that is not there already, not '" + name + "'");
            }
        } while (skip(','));
        require('}');
        return entries;
    }

    private List<Object> list(int depth) throws Malformed {
        require('[');
        List<Object> items = new ArrayList<>();
        if (skip(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (skip(','));
        require(']');
        return items;
    }

    private Object word(String word, Object value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw malformed(word);
        }
        at += word.length();
        return value;
    }

    private Long number() throws Malformed {
        int start = at;
        at += peek() == '-' ? 1 : 0;
        int first = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == first) {
            throw malformed("a value");
        }
        if (at - first > 1 && text.charAt(first) == '0') {
            at = first;
            throw malformed("a number without leading zeros");
        }
        if (peek() == '.' || peek() == 'e' || peek() == 'E') {
            throw malformed("the end of a whole number");
        }
        try {
            return Long.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            at = first;
            throw malformed("a number of 64 bits");
        }
    }

    private String string() throws Malformed {
        if (peek() != '"') {
            throw malformed("'\"'");
        }
        at++;
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            if (peek() < ' ') {
                throw malformed("a character of a string");
            }
            value.append(peek() == '\\' ? escaped() : text.charAt(at));
            at++;
        }
        at++;
        return value.toString();
    }

    /** The character that is escaped; leaves its last character to be skipped. */
    private char escaped() throws Malformed {
        at++;
        int simple = "\"\\/bfnrt".indexOf(peek());
        if (simple >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (peek() != 'u') {
            throw malformed("an escape sequence");
        }
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            at++;
            int value = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
            if (value < 0) {
                throw malformed("a hexadecimal digit");
            }
            code = code << 4 | value;
        }
        return (char) code;
    }
}
