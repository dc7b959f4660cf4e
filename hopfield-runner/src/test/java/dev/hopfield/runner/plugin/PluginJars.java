package dev.hopfield.runner.plugin;

import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes jars of plugins out of sources, as others would build them. */
public final class PluginJars {

    /** Of a Java that is not there yet. */
    private static final byte NEWER_CLASS_FILE = 99;

    private static final int MAJOR_VERSION_OFFSET = 7;

    private final List<JavaFileObject> sources = new ArrayList<>();
    private final TreeMap<String, byte[]> entries = new TreeMap<>();
    private final List<String> absent = new ArrayList<>();
    private final List<String> newer = new ArrayList<>();
    private final Manifest manifest = new Manifest();

    public PluginJars() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A class, by its source. */
    public PluginJars source(String className, String text) {
        URI uri = URI.create("string:///" + className.replace('.', '/') + ".java");
        sources.add(new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        });
        return this;
    }

    /** A plugin with one metric, whose only value is an expression. */
    public PluginJars plugin(String type, String id, String metric, String expression) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        String home = type.substring(0, type.lastIndexOf('.'));
        return service(type).source(type, """
                package %s;
                import dev.hopfield.api.Plugin;
                import dev.hopfield.api.component.Component;
                import dev.hopfield.api.experiment.Metric;
                import dev.hopfield.api.experiment.Outcome;
                import java.util.List;
                public final class %s implements Plugin {
                    @Component(name = "%s", summary = "gives a value")
                    public record Value() implements Metric {
                        @Override public List<String> columns() { return List.of("%s"); }
                        @Override public double[] measure(Outcome outcome) { return new double[] {%s}; }
                    }
                    @Override public String id() { return "%s"; }
                    @Override public String version() { return "1"; }
                    @Override public List<Class<? extends Record>> components() { return List.of(Value.class); }
                }
                """.formatted(home, name, metric, metric, expression, id));
    }

    public PluginJars service(String type) {
        return resource("META-INF/services/" + Plugin.class.getName(), type + "\n");
    }

    PluginJars withoutService() {
        entries.clear();
        return this;
    }

    public PluginJars resource(String entry, String text) {
        return resource(entry, text.getBytes(StandardCharsets.UTF_8));
    }

    public PluginJars resource(String entry, byte[] bytes) {
        entries.put(entry, bytes);
        return this;
    }

    public PluginJars manifest(String attribute, String value) {
        manifest.getMainAttributes().putValue(attribute, value);
        return this;
    }

    /** Compiled against, but not in the jar. */
    public PluginJars without(String className) {
        absent.add(className.replace('.', '/') + ".class");
        return this;
    }

    /** As if compiled for a Java that is not there yet. */
    public PluginJars newer(String className) {
        newer.add(className.replace('.', '/') + ".class");
        return this;
    }

    /** Compiles all, and writes the jar. */
    public Path write(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Path classes = Files.createTempDirectory("plugin-classes");
        try {
            compile(classes);
            for (Path file : entries(classes)) {
                if (Files.isRegularFile(file)) {
                    add(classes.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } finally {
            for (Path file : entries(classes)) {
                Files.delete(file);
            }
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream written = new JarOutputStream(out, manifest)) {
            for (String entry : entries.keySet()) {
                written.putNextEntry(new JarEntry(entry));
                written.write(entries.get(entry));
            }
        }
        return jar;
    }

    /** Those of a folder first. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private void add(String entry, byte[] bytes) {
        if (newer.contains(entry)) {
            bytes[MAJOR_VERSION_OFFSET] = NEWER_CLASS_FILE;
        }
        if (!absent.contains(entry)) {
            entries.put(entry, bytes);
        }
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
        if (!compiler.getTask(messages, null, null, options, null, sources).call()) {
            throw new IllegalArgumentException(messages.toString());
        }
    }
}
