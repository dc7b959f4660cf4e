package dev.hopfield.api.component;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes records as the trees that bind to them. */
final class NodeWriter {

    private NodeWriter() {}

    static Node write(Object value) {
        if (value instanceof Node node) {
            return node;
        }
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            map.forEach((key, element) -> entries.put((String) key, entry(write(element))));
            return new Node.Mapping(entries, Position.UNKNOWN);
        }
        if (value instanceof List<?> list) {
            return new Node.Sequence(list.stream().map(NodeWriter::write).toList(), Position.UNKNOWN);
        }
        return scalar(value);
    }

    private static Node record(Record value) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Component component = value.getClass().getAnnotation(Component.class);
        if (component != null) {
            entries.put("type", entry(new Node.Scalar(component.name(), Node.ScalarKind.TEXT, Position.UNKNOWN)));
        }
        for (RecordComponent part : value.getClass().getRecordComponents()) {
            Object content = Records.read(value, part);
            if (content instanceof Optional<?> optional) {
                optional.ifPresent(
                        present -> entries.put(ParameterSpec.externalName(part.getName()), entry(write(present))));
            } else {
                entries.put(ParameterSpec.externalName(part.getName()), entry(write(content)));
            }
        }
        return bare(value.getClass(), entries).orElse(new Node.Mapping(entries, Position.UNKNOWN));
    }

    /** What is written of a record that a bare value stands for, if all else is as preset. */
    private static Optional<Node> bare(Class<? extends Record> type, Map<String, Node.Entry> entries) {
        return ParameterSpec.bare(type)
                .filter(bare -> ParameterSpec.of(type).stream()
                        .filter(spec -> !spec.equals(bare) && entries.containsKey(spec.name()))
                        .allMatch(spec -> spec.preset()
                                .map(Node::flow)
                                .filter(entries.get(spec.name()).value().flow()::equals)
                                .isPresent()))
                .map(bare -> entries.get(bare.name()).value());
    }

    private static Node.Entry entry(Node value) {
        return new Node.Entry(Position.UNKNOWN, value);
    }

    private static Node scalar(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return new Node.Scalar(value.toString(), Node.ScalarKind.INTEGER, Position.UNKNOWN);
        }
        if (value instanceof Double number) {
            return Node.Scalar.plain(NumberText.shortest(number), Position.UNKNOWN);
        }
        if (value instanceof Boolean) {
            return new Node.Scalar(value.toString(), Node.ScalarKind.BOOLEAN, Position.UNKNOWN);
        }
        if (value instanceof Enum<?> constant) {
            return new Node.Scalar(enumName(constant), Node.ScalarKind.TEXT, Position.UNKNOWN);
        }
        if (value instanceof String text) {
            return new Node.Scalar(text, Node.ScalarKind.TEXT, Position.UNKNOWN);
        }
        throw new IllegalArgumentException(value.getClass().getName() + " is no parameter type");
    }

    static String enumName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
