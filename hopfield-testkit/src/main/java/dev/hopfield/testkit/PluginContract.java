package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link Plugin} and each of its components must do.
 *
 * <p>So that they can be found, described, configured and written out. Extend it once:
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
        assertThat(ServiceLoader.load(Plugin.class, type.getClassLoader()).stream()
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

    /** One container of tests for each component. */
    @TestFactory
    Stream<DynamicContainer> components() {
        return plugin().components().stream().map(this::tests);
    }

    private DynamicContainer tests(Class<? extends Record> type) {
        Component component = type.getAnnotation(Component.class);
        String name = component == null ? type.getSimpleName() : component.name();
        List<Record> own = examples().stream().filter(type::isInstance).toList();
        return dynamicContainer(name, new ComponentChecks(type, own, this::catalog).tests());
    }

    private Catalog catalog() {
        List<Plugin> plugins = new ArrayList<>(companions());
        plugins.add(plugin());
        return Catalog.of(plugins);
    }
}
