package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link Plugin} and each of its components must do.
 *
 * <p>So that they can be found, described, configured and written out, and so that each does what its kind promises: models,
 * learning rules, solvers, problems, pattern sources, corruptions, metrics, sinks, engines and query engines are held to the contract of their kind, with
 * their presets and with each of the {@link #examples()}. Extend it once:
 *
 * <pre>{@code
 * class MyPluginTest extends PluginContract {
 *     @Override
 *     protected Plugin plugin() {
 *         return new MyPlugin();
 *     }
 * }
 * }</pre>
 */
public abstract class PluginContract {

    private static final String ID_RULE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** The plugin under test; asked for again in each test. */
    protected abstract Plugin plugin();

    /** Other plugins whose components the presets or examples of this one name, such as learning rules. */
    protected List<Plugin> companions() {
        return List.of();
    }

    /**
     * Configured components to try beyond the presets. A component with a required parameter needs one here for its
     * bounds to be tested; so does one whose parameters limit each other.
     */
    protected List<Record> examples() {
        return List.of();
    }

    /**
     * Checks that components do not pass, each with the reason why that is right.
     *
     * <p>A check that is left out is one that users cannot rely on: mend the component where that can be done.
     */
    protected List<OptOut> optOuts() {
        return List.of();
    }

    /**
     * What a configured component must do by its kind: objects with test methods, such as a {@link ModelContract}.
     *
     * <p>Called are methods without parameters that have JUnit's {@code @Test}, or {@code @TestFactory} and return a stream of
     * dynamic tests. All are called on the same object, and none before or after another.
     *
     * <p>By default one contract for each kind of the API that the component is of, with the sizes and tolerances that are
     * usual. Override it where a component needs others, or to add contracts for kinds of your own:
     *
     * <pre>{@code
     * @Override
     * protected List<?> contracts(Record component) {
     *     return component instanceof MyModel model ? List.of(new MyModelContract(model)) : super.contracts(component);
     * }
     * }</pre>
     *
     * @param component the presets of a component, or one of the {@link #examples()}
     * @return contracts; none for kinds that are not of the API
     */
    protected List<?> contracts(Record component) {
        return Contracts.of(component);
    }

    /** Where the service file is looked for: by default where the plugin's class comes from. */
    protected ClassLoader services() {
        return plugin().getClass().getClassLoader();
    }

    @Test
    void hasAValidIdentity() {
        assertThat(plugin().id())
                .as("the id of a plugin is lower-case letters, digits and single dashes, and begins with a letter")
                .matches(ID_RULE);
    }

    @Test
    void hasAVersion() {
        assertThat(plugin().version())
                .as("the version of a plugin stands in the provenance of every run; Plugin.versionOf(YourPlugin.class)"
                        + " takes it from the manifest")
                .isNotBlank();
    }

    @Test
    void isFoundByServiceLoader() {
        Class<? extends Plugin> type = plugin().getClass();
        assertThat(ServiceLoader.load(Plugin.class, services()).stream()
                        .map(ServiceLoader.Provider::type)
                        .toList())
                .as("write the line %s into META-INF/services/%s", type.getName(), Plugin.class.getName())
                .contains(type);
    }

    @Test
    void canBeMadeByServiceLoader() {
        Class<? extends Plugin> type = plugin().getClass();
        assertThatCode(() -> type.getConstructor().newInstance())
                .as("%s needs a public class and a public constructor without arguments", type.getName())
                .doesNotThrowAnyException();
    }

    @Test
    void suppliesComponentsWithNamesOfTheirOwn() {
        assertThat(plugin().components())
                .as("a plugin must supply at least one component, each once")
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThatCode(this::catalog)
                .as("the components of this plugin and its companions must fit into one catalog")
                .doesNotThrowAnyException();
    }

    @Test
    void givesExamplesOfItsOwnComponents() {
        assertThat(examples())
                .as("examples() must be instances of the component records of this plugin")
                .allSatisfy(example -> assertThat(plugin().components()).contains(example.getClass()));
    }

    @Test
    void optsOutOfChecksThatItHas() {
        Map<String, ComponentTests> tests = componentTests()
                .collect(Collectors.toMap(ComponentTests::name, Function.identity(), (one, other) -> one));
        for (OptOut optOut : optOuts()) {
            if (!tests.containsKey(optOut.component())) {
                fail(
                        "optOuts() names a component '%s', which this plugin has not%n  %s",
                        optOut.component(), NearestName.advice(optOut.component(), tests.keySet()));
            }
            Set<String> checks = tests.get(optOut.component()).all().stream()
                    .flatMap(check -> Stream.of(check.method(), check.name()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!checks.contains(optOut.check())) {
                fail(
                        "optOuts() names a check '%s' of '%s', which there is not%n  %s",
                        optOut.check(), optOut.component(), NearestName.advice(optOut.check(), checks));
            }
        }
    }

    /** One container of tests for each component. */
    @TestFactory
    Stream<DynamicContainer> components() {
        return componentTests().map(ComponentTests::container);
    }

    private Stream<ComponentTests> componentTests() {
        List<Record> examples = examples();
        List<OptOut> optOuts = optOuts();
        return plugin().components().stream().map(type -> {
            Component component = type.getAnnotation(Component.class);
            String name = component == null ? type.getSimpleName() : component.name();
            return new ComponentTests(
                    name,
                    new ComponentChecks(
                            type, examples.stream().filter(type::isInstance).toList(), this::catalog),
                    this::contracts,
                    optOuts.stream()
                            .filter(optOut -> optOut.component().equals(name))
                            .toList());
        });
    }

    private Catalog catalog() {
        List<Plugin> plugins = new ArrayList<>(companions());
        plugins.add(plugin());
        return Catalog.of(plugins);
    }
}
