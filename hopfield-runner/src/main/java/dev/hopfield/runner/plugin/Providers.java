package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plugins that one class loader offers, and those that it cannot.
 *
 * @param plugins those that keep their contract
 * @param failures of the others
 */
record Providers(List<Plugin> plugins, List<PluginFailure> failures) {

    /** How {@link ServiceLoader} names a class. */
    private static final Pattern PROVIDER =
            Pattern.compile(".*?: (?:Provider )?(?:class )?(\\S+) (not found|not a subtype|Unable to get .*)");

    /**
     * Makes every plugin that a service file on the class path names; one that cannot be made hides no other.
     *
     * @param jarOf where a class comes from, by its name
     */
    static Providers onClassPath(Function<String, String> jarOf) {
        return of(ServiceLoader.load(Plugin.class), jarOf, Soundness::requireIdentity);
    }

    /**
     * Makes every plugin that a service file of a class loader names, and looks into its components; one that cannot be made
     * hides no other.
     *
     * @param loader the class loader
     * @param jarOf where a class comes from, by its name
     */
    static Providers in(ClassLoader loader, Function<String, String> jarOf) {
        return of(ServiceLoader.load(Plugin.class, loader), jarOf, (plugin, jar) -> {
            Soundness.requireIdentity(plugin, jar);
            Soundness.requireComponents(plugin, jar);
        });
    }

    /** What a plugin must be like. */
    @FunctionalInterface
    private interface Demand {

        void require(Plugin plugin, Supplier<String> jar) throws UnusablePlugin;
    }

    private static Providers of(ServiceLoader<Plugin> loader, Function<String, String> jarOf, Demand demand) {
        Providers found = new Providers(new ArrayList<>(), new ArrayList<>());
        Iterator<ServiceLoader.Provider<Plugin>> providers = loader.stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return found;
                }
                found.add(providers.next(), jarOf, demand);
            } catch (ServiceConfigurationError e) {
                found.failures.add(misconfigured(e, jarOf));
            } catch (LinkageError e) {
                found.failures.add(LinkageText.of(jarOf.apply(named(e)), e));
            }
        }
    }

    private void add(ServiceLoader.Provider<Plugin> provider, Function<String, String> jarOf, Demand demand) {
        // Told when it fails only: finding a jar takes longer than making a plugin.
        Supplier<String> jar = () -> jarOf.apply(provider.type().getName());
        try {
            Plugin plugin = provider.get();
            demand.require(plugin, jar);
            plugins.add(plugin);
        } catch (UnusablePlugin e) {
            failures.add(e.failure());
        } catch (ServiceConfigurationError e) {
            failures.add(e.getCause() == null ? misconfigured(e, jarOf) : LinkageText.of(jar.get(), e.getCause()));
        } catch (LinkageError e) {
            String blamed = named(e);
            failures.add(LinkageText.of(blamed.isEmpty() ? jar.get() : jarOf.apply(blamed), e));
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failures.add(LinkageText.of(jar.get(), e));
        }
    }

    /** The class that is for a newer Java: it need not be in the jar that named the plugin. */
    private static String named(LinkageError e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return e instanceof UnsupportedClassVersionError ? message.split(" ", 2)[0].replace('/', '.') : "";
    }

    private static PluginFailure misconfigured(ServiceConfigurationError e, Function<String, String> jarOf) {
        Matcher provider = PROVIDER.matcher(e.getMessage());
        String line = PluginJar.SERVICE_FILE;
        if (!provider.matches()) {
            return new PluginFailure(
                    jarOf.apply(""),
                    "its " + line + " cannot be used: "
                            + e.getMessage().substring(e.getMessage().indexOf(": ") + 2),
                    "its makers name one public class a line, with a public constructor without arguments");
        }
        String type = provider.group(1);
        return switch (provider.group(2)) {
            case "not found" ->
                new PluginFailure(
                        jarOf.apply(type),
                        "its " + line + " names " + type + ", and there is no such class",
                        "its makers correct the line: it is the full name of the class that implements Plugin");
            case "not a subtype" ->
                new PluginFailure(
                        jarOf.apply(type),
                        "its " + line + " names " + type + ", which is no Plugin",
                        "its makers name the class that implements " + Plugin.class.getName());
            default ->
                new PluginFailure(
                        jarOf.apply(type),
                        "its plugin " + type + " cannot be made: " + provider.group(2),
                        "its makers give it a public class and a public constructor without arguments");
        };
    }
}
