package dev.hopfield.runner.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;

/** Finds the jars on the class path that are to blame. */
final class ClassPath {

    private ClassPath() {}

    /** The jar or folder that a class was loaded from. */
    static String placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? type.getName() : path(source.getLocation());
    }

    /** The jar or folder that holds a class, else that which names it as a plugin. */
    static String placeOf(String className) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return placeOf(Class.forName(className, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return naming(className, loader);
        }
    }

    private static String naming(String className, ClassLoader loader) {
        try {
            List<URL> files = Collections.list(loader.getResources(PluginJar.SERVICE_FILE));
            for (URL file : files) {
                URLConnection connection = file.openConnection();
                connection.setUseCaches(false);
                try (InputStream in = connection.getInputStream()) {
                    if (PluginJar.serviceLines(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .contains(className)) {
                        return path(
                                connection instanceof JarURLConnection jar
                                        ? jar.getJarFileURL()
                                        : new URL(file, "../.."));
                    }
                }
            }
        } catch (IOException e) {
            return "the class path";
        }
        return "the class path";
    }

    private static String path(URL location) {
        try {
            URI uri = location.toURI();
            return "file".equals(uri.getScheme()) ? Path.of(uri).toString() : location.toString();
        } catch (URISyntaxException e) {
            return location.toString();
        }
    }
}
