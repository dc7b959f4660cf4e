package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into a neutral tree with positions.
 *
 * <p>Works on tokens, because only they have places, and because data binding would turn aliases into text and keep only
 * the last of several equal keys. An alias stands for a copy of what its anchor marks.
 */
final class YamlReader {

    /** No configuration of a person is that large. */
    private static final int MAX_CHARACTERS = 1_000_000;

    /** Nor has one that many values; a tree of nested aliases soon has. */
    private static final int MAX_NODES = 100_000;

    private static final String MERGE = "<<";

    /** What {@code !!} stands for. */
    private static final String CORE_TAG = "tag:yaml.org,2002:";

    private static final Pattern ANCHOR = Pattern.compile("^&([^\\s,\\[\\]{}]+)\\s*");

    private final SourceText source;
    private final List<Problem> problems;
    private final YAMLParser parser;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;

    private record Anchored(Node node, int size) {}

    /** Ends the reading of a text that would fill the memory. */
    private static final class TooManyValues extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient TextPosition place;

        private TooManyValues(TextPosition place) {
            this.place = place;
        }
    }

    private YamlReader(SourceText source, String text, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
        this.parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text);
    }

    /**
     * Reads a text that holds one document.
     *
     * @param source where the text comes from, for positions
     * @param text the text
     * @param problems what is wrong with it is added here
     * @return the tree, unless the text is broken or empty; it may be returned in spite of problems
     */
    static Optional<Node> read(SourceText source, String text, List<Problem> problems) {
        if (text.length() > MAX_CHARACTERS) {
            problems.add(new Problem(
                    source.at(1, 1),
                    "this has " + text.length() + " characters, more than " + MAX_CHARACTERS,
                    "keep data in files of their own, and name them"));
            return Optional.empty();
        }
        YamlReader reader = new YamlReader(source, text, problems);
        try {
            return reader.document();
        } catch (JacksonException e) {
            problems.add(reader.broken(e));
            return Optional.empty();
        } catch (TooManyValues e) {
            problems.add(new Problem(
                    e.place,
                    "with its aliases written out this has more than " + MAX_NODES + " values",
                    "refer to fewer and smaller parts"));
            return Optional.empty();
        } finally {
            reader.parser.close();
        }
    }

    private Optional<Node> document() {
        if (parser.nextToken() == null) {
            problems.add(new Problem(source.at(1, 1), "there is nothing here", "write a map, {key: value, ...}"));
            return Optional.empty();
        }
        Node root = node();
        if (parser.nextToken() != null) {
            problems.add(new Problem(here(), "a second document begins", "keep one document in each file"));
        }
        return Optional.of(root);
    }

    /** The node that begins at the current token. */
    private Node node() {
        int before = nodes;
        TextPosition place = here();
        Optional<String> anchor = anchor(place);
        if (parser.isCurrentAlias()) {
            return alias(parser.getString(), place);
        }
        count(1, place);
        if (parser.getTypeId() != null) {
            refuseTag("!" + parser.getTypeId().toString().replace(CORE_TAG, "!"), place);
        }
        Node node = switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NUMBER_INT -> scalar(Node.ScalarKind.INTEGER, place);
            case VALUE_NUMBER_FLOAT -> scalar(Node.ScalarKind.DECIMAL, place);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Node.ScalarKind.BOOLEAN, place);
            case VALUE_NULL -> scalar(Node.ScalarKind.NULL, place);
            default -> scalar(Node.ScalarKind.TEXT, place);
        };
        int size = nodes - before;
        anchor.ifPresent(name -> anchors.put(name, new Anchored(node, size)));
        return node;
    }

    private void refuseTag(String tag, TextPosition place) {
        problems.add(new Problem(place, "the tag " + tag + " means nothing here", "remove it"));
    }

    /** Jackson tells the anchors of maps and lists, but not those of scalars: they are read from the text. */
    private Optional<String> anchor(TextPosition place) {
        if (!parser.currentToken().isScalarValue()) {
            return Optional.ofNullable(parser.getObjectId());
        }
        Matcher anchor = ANCHOR.matcher(place.rest());
        return anchor.lookingAt() ? Optional.of(anchor.group(1)) : Optional.empty();
    }

    /** Jackson takes {@code .5}, {@code +1} and {@code ~} for texts; where they are not quoted, the core schema holds. */
    private Node scalar(Node.ScalarKind kind, TextPosition place) {
        String text = parser.getString();
        String written = ANCHOR.matcher(place.rest()).replaceFirst("");
        boolean unquoted = !text.isEmpty() && written.startsWith(text);
        return kind == Node.ScalarKind.TEXT && unquoted
                ? Node.Scalar.plain(text, place)
                : new Node.Scalar(text, kind, place);
    }

    private Node alias(String name, TextPosition place) {
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            problems.add(new Problem(
                    place,
                    "the alias *" + name + " has no anchor before it",
                    "write &" + name + " where it is defined"));
            return new Node.Scalar("", Node.ScalarKind.NULL, place);
        }
        count(anchored.size(), place);
        return anchored.node();
    }

    private void count(int added, TextPosition place) {
        nodes += added;
        if (nodes > MAX_NODES) {
            throw new TooManyValues(place);
        }
    }

    private Node sequence(TextPosition place) {
        List<Node> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node());
        }
        return new Node.Sequence(elements, place);
    }

    private Node mapping(TextPosition place) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        List<Node.Entry> merged = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            TextPosition keyPlace = here();
            // Jackson drops the tag of a key; without quotes, no key begins like one.
            if (keyPlace.rest().startsWith("!")) {
                refuseTag(keyPlace.rest().split("\\s", 2)[0], keyPlace);
            }
            parser.nextToken();
            Node value = node();
            // In quotes it is a key like any other.
            if (key.equals(MERGE) && keyPlace.rest().startsWith(MERGE)) {
                merged.add(new Node.Entry(keyPlace, value));
            } else if (entries.containsKey(key)) {
                String first = entries.get(key).keyPosition().describe();
                problems.add(
                        new Problem(keyPlace, "the key '" + key + "' is here twice, first at " + first, "keep one"));
            } else {
                entries.put(key, new Node.Entry(keyPlace, value));
            }
        }
        if (merged.size() > 1) {
            String first = merged.get(0).keyPosition().describe();
            problems.add(new Problem(
                    merged.get(1).keyPosition(),
                    "the key '<<' is here twice, first at " + first,
                    "merge several maps by a list: <<: [*one, *other]"));
        }
        merged.forEach(other -> merge(other.value(), entries));
        return new Node.Mapping(entries, place);
    }

    /** Adds the entries of a merged map, or of a list of them, that the map does not have itself. */
    private void merge(Node other, Map<String, Node.Entry> entries) {
        if (other instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entries::putIfAbsent);
        } else if (other instanceof Node.Sequence sequence) {
            sequence.elements().forEach(element -> merge(element, entries));
        } else {
            problems.add(
                    new Problem(other.position(), "only a map can be merged with <<", "refer to a map: <<: *name"));
        }
    }

    private TextPosition here() {
        return place(parser.currentTokenLocation());
    }

    private TextPosition place(TokenStreamLocation location) {
        boolean known = location != null && location.getLineNr() > 0;
        return known ? source.at(location.getLineNr(), Math.max(1, location.getColumnNr())) : source.at(1, 1);
    }

    /** The scanner's own words and place where it has them; Jackson's point to where the structure began. */
    private Problem broken(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException scanner
                && scanner.getProblemMark().isPresent()) {
            Mark mark = scanner.getProblemMark().get();
            String context = scanner.getContext() == null ? "" : scanner.getContext() + ", ";
            return new Problem(
                    source.at(mark.getLine() + 1, mark.getColumn() + 1),
                    "this is not YAML: " + context + scanner.getProblem(),
                    "check brackets, quotes and indentation; indent with spaces");
        }
        String cause = e.getOriginalMessage().lines().findFirst().orElse("broken");
        return new Problem(place(e.getLocation()), "this is not YAML: " + cause.strip(), "");
    }
}
