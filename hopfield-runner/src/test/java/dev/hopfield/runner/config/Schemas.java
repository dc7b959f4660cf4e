package dev.hopfield.runner.config;

import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of experiments, and an independent validator of files by it. */
record Schemas(JsonNode tree, Schema schema) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Schemas of(Catalog catalog) {
        JsonNode tree = MAPPER.valueToTree(new ExperimentSchema(catalog).tree());
        return new Schemas(tree, REGISTRY.getSchema(tree));
    }

    /** What the schema of schemas says of this one. */
    List<String> faults() {
        return REGISTRY
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                .validate(tree)
                .stream()
                .map(Error::toString)
                .toList();
    }

    boolean accepts(Node experiment) {
        return schema.validate(MAPPER.<JsonNode>valueToTree(json(experiment)), OutputFormat.BOOLEAN);
    }

    /** What an editor makes of a text that is read by the core schema of YAML. */
    private static Object json(Node node) {
        if (node instanceof Node.Sequence list) {
            List<Object> elements = new ArrayList<>();
            list.elements().forEach(element -> elements.add(json(element)));
            return elements;
        }
        if (node instanceof Node.Mapping map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(key, json(entry.value())));
            return entries;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case INTEGER -> new BigInteger(scalar.text());
            case DECIMAL -> scalar.text().matches("[-+]?\\.(inf|nan)") ? scalar.text() : new BigDecimal(scalar.text());
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            case NULL -> null;
            case TEXT -> scalar.text();
        };
    }
}
