package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.component.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The tests of one component record: of its description, presets, examples and parameter bounds. */
final class ComponentChecks {

    private static final int LONGEST_SUMMARY = 120;
    private static final String UNKNOWN_KEY = "no-such-parameter";

    private final Class<? extends Record> type;
    private final List<Record> examples;
    private final Supplier<Catalog> catalog;

    ComponentChecks(Class<? extends Record> type, List<Record> examples, Supplier<Catalog> catalog) {
        this.type = type;
        this.examples = examples;
        this.catalog = catalog;
    }

    /** What is tried of the component itself; what is wrong shows when they run. */
    List<Check> checks() {
        return List.of(
                new Check("is described", this::isDescribed),
                new Check("documents its parameters", this::documentsItsParameters),
                new Check("has parameters of allowed types", () -> ParameterTypes.requireAllowed(type)),
                new Check("has presets that bind", this::hasPresetsThatBind),
                new Check("can be tried", this::canBeTried),
                new Check("binds to itself when written out", this::bindsToItselfWhenWrittenOut),
                new Check("refuses unknown keys", this::refusesUnknownKeys),
                new Check("keeps the bounds of its parameters", this::keepsTheBoundsOfItsParameters));
    }

    private void isDescribed() {
        assertThatCode(() -> ComponentType.of(type, "test"))
                .as("the annotations of %s must describe it", type.getName())
                .doesNotThrowAnyException();
        assertThat(type.getAnnotation(Component.class).summary())
                .as("the summary of %s must be one line of at most %d characters", type.getName(), LONGEST_SUMMARY)
                .isNotBlank()
                .doesNotContain("\n")
                .hasSizeLessThanOrEqualTo(LONGEST_SUMMARY);
    }

    private void documentsItsParameters() {
        for (ParameterSpec spec : ParameterSpec.of(type)) {
            assertThat(spec.doc())
                    .as("the doc of %s must say in one line what it means", where(spec))
                    .isNotBlank()
                    .doesNotContain("\n");
        }
    }

    /** Nothing but required parameters may be missing from an empty configuration. */
    private void hasPresetsThatBind() {
        long required =
                ParameterSpec.of(type).stream().filter(ParameterSpec::required).count();
        assertThat(binder().bind(mapping(), type).problems())
                .as(
                        "every preset of %s must bind, be within its range and be accepted by the constructor; add the"
                                + " plugins whose components it names to companions()",
                        name())
                .extracting(Problem::message)
                .hasSize((int) required)
                .allMatch(message -> message.endsWith("is missing"));
    }

    private void canBeTried() {
        assertThat(values())
                .as("%s has required parameters, so examples() must hold one, or nothing of it can be tried", name())
                .isNotEmpty();
    }

    private void bindsToItselfWhenWrittenOut() {
        for (Record value : values()) {
            Node tree = binder().unbind(value);
            assertThat(binder().bind(tree, type).orThrow())
                    .as(
                            "%s must be equal to what it binds to when it is written out; a constructor must not change"
                                    + " what it is given, and components must compare by value",
                            value)
                    .isEqualTo(value);
        }
    }

    private void refusesUnknownKeys() {
        Node.Mapping tree = mapping().with(UNKNOWN_KEY, Node.Scalar.plain("1", Position.UNKNOWN));
        assertThat(binder().bind(tree, type).problems())
                .as("the key %s must be refused", UNKNOWN_KEY)
                .extracting(Problem::message)
                .anyMatch(message -> message.contains(UNKNOWN_KEY));
    }

    private void keepsTheBoundsOfItsParameters() {
        List<Record> values = values();
        if (values.isEmpty()) {
            return;
        }
        for (ParameterSpec spec : ParameterSpec.of(type)) {
            for (Edge edge : Edge.of(spec)) {
                if (edge.allowed()) {
                    requireAccepted(values, spec, edge.value());
                } else {
                    requireRefused(values.get(0), spec, edge.value());
                }
            }
        }
    }

    private void requireAccepted(List<Record> values, ParameterSpec spec, Number edge) {
        List<List<Problem>> problems = values.stream()
                .map(value -> binder().bind(with(value, spec, edge), type).problems())
                .toList();
        assertThat(problems)
                .as(
                        "%s may be %s by its @Parameter, so the constructor must accept that with the presets or one of"
                                + " the examples()",
                        where(spec), edge)
                .anyMatch(List::isEmpty);
    }

    private void requireRefused(Record value, ParameterSpec spec, Number edge) {
        if (Double.isFinite(edge.doubleValue())) {
            assertThat(binder().bind(with(value, spec, edge), type).problems())
                    .as("%s may not be %s by its @Parameter", where(spec), edge)
                    .isNotEmpty();
        }
        assertThat(RecordCopy.refusal(value, spec.javaName(), edge))
                .as(
                        "%s may not be %s by its @Parameter, so the compact constructor must refuse that too: call"
                                + " InvalidParameter.unless(..., \"%s\", ...) with a condition that is false for it",
                        where(spec), edge, spec.javaName())
                .contains(spec.javaName());
    }

    private Node with(Record value, ParameterSpec spec, Number edge) {
        Binder binder = binder();
        return ((Node.Mapping) binder.unbind(value)).with(spec.name(), binder.unbind(edge));
    }

    /** The examples, after the presets where no parameter is required. */
    List<Record> values() {
        List<Record> values = new ArrayList<>();
        if (ParameterSpec.of(type).stream().noneMatch(ParameterSpec::required)) {
            values.add(binder().preset(type));
        }
        values.addAll(examples);
        return values;
    }

    private Node.Mapping mapping() {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Node name = new Node.Scalar(name(), Node.ScalarKind.TEXT, Position.UNKNOWN);
        entries.put("type", new Node.Entry(Position.UNKNOWN, name));
        return new Node.Mapping(entries, Position.UNKNOWN);
    }

    private String name() {
        return type.getAnnotation(Component.class).name();
    }

    private String where(ParameterSpec spec) {
        return type.getSimpleName() + "." + spec.javaName();
    }

    private Binder binder() {
        return new Binder(catalog.get());
    }
}
