package dev.hopfield.runner.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;

/**
 * The classes of one plugin, apart from those of all others.
 *
 * <p>What begins with {@code dev.hopfield} always comes from the host, and nothing else does: a plugin sees its own jars
 * and Java, so that two plugins may bring different versions of one library. It stays open for the life of the process,
 * because classes are loaded when they are first needed.
 */
final class PluginClassLoader extends URLClassLoader {

    static final String HOST_CLASSES = "dev.hopfield.";
    static final String HOST_RESOURCES = "dev/hopfield/";

    /** How the names of these loaders begin, in stack traces too. */
    static final String NAME = "plugin ";

    private final ClassLoader host;

    /**
     * @param plugin how stack traces call it
     * @param jars of the plugin, in the order in which they are searched
     * @param host what loads the contracts
     */
    PluginClassLoader(String plugin, URL[] jars, ClassLoader host) {
        super(NAME + plugin, jars, ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(HOST_CLASSES) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
        return isOfHost(name) ? host.getResource(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isOfHost(name) ? host.getResources(name) : super.getResources(name);
    }

    /** Found here there is only what is the plugin's own. */
    @Override
    public URL findResource(String name) {
        return isOfHost(name) ? null : super.findResource(name);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        return isOfHost(name) ? Collections.emptyEnumeration() : super.findResources(name);
    }

    private static boolean isOfHost(String resource) {
        return resource.startsWith(HOST_RESOURCES);
    }
}
