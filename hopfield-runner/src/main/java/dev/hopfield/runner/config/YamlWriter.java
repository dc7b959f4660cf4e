package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import java.io.StringWriter;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Writes neutral trees as YAML that {@link YamlReader} reads back. */
public final class YamlWriter {

    private static final Pattern SPECIAL_NUMBER = Pattern.compile("[-+]?\\.(inf|Inf|INF|nan|NaN|NAN)");

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new Quoting())
            .build();

    /** Quotes whatever the reader would not take for text. Jackson's own rule misses 1e3 and .inf, among others. */
    private static final class Quoting extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            boolean text = Node.Scalar.plain(value, Position.UNKNOWN).kind() == Node.ScalarKind.TEXT;
            return !text || SPECIAL_NUMBER.matcher(value).matches() || super.needToQuoteValue(value);
        }
    }

    private YamlWriter() {}

    /**
     * Writes a tree.
     *
     * @param tree the tree
     * @return the text, with a line feed at the end
     */
    public static String write(Node tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(tree, generator);
        }
        return text.toString();
    }

    private static void write(Node node, JsonGenerator generator) {
        if (node instanceof Node.Mapping mapping) {
            generator.writeStartObject();
            mapping.entries().forEach((key, entry) -> {
                generator.writeName(key);
                write(entry.value(), generator);
            });
            generator.writeEndObject();
        } else if (node instanceof Node.Sequence sequence) {
            generator.writeStartArray();
            sequence.elements().forEach(element -> write(element, generator));
            generator.writeEndArray();
        } else if (node instanceof Node.Scalar scalar) {
            switch (scalar.kind()) {
                case TEXT -> generator.writeString(scalar.text());
                case INTEGER, DECIMAL -> generator.writeNumber(scalar.text());
                case BOOLEAN -> generator.writeBoolean(Boolean.parseBoolean(scalar.text()));
                case NULL -> generator.writeNull();
            }
        }
    }
}
