package dev.hopfield.runner.plugin;

import dev.hopfield.api.ApiVersion;
import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What is looked at in a jar before any of its classes is loaded.
 *
 * @param file the jar
 * @param services the lines that name plugins
 * @param apiVersion the API version in its manifest, as written
 */
public record PluginJar(Path file, List<String> services, Optional<String> apiVersion) {

    /** Where plugins are named. */
    static final String SERVICE_FILE = "META-INF/services/" + Plugin.class.getName();

    private static final String CLASS = ".class";

    /** Copies the list. */
    public PluginJar {
        services = List.copyOf(services);
    }

    static PluginJar open(Path file) throws UnusablePlugin {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Optional<String> shadow = jar.stream()
                    .map(ZipEntry::getName)
                    .map(PluginJar::withoutVersion)
                    .filter(name -> name.startsWith(PluginClassLoader.HOST_RESOURCES) && name.endsWith(CLASS))
                    .findFirst();
            if (shadow.isPresent()) {
                throw new UnusablePlugin(PluginFailure.of(
                        file,
                        "holds " + className(shadow.get()) + ", a class of Hopfield itself",
                        "build it without: dependencies on dev.hopfield have the scope provided or test, and own classes are in"
                                + " another package"));
            }
            Manifest manifest = Optional.ofNullable(jar.getManifest()).orElseGet(Manifest::new);
            requireOwnFolder(file, manifest);
            return new PluginJar(
                    file,
                    services(jar),
                    Optional.ofNullable(manifest.getMainAttributes().getValue(ApiVersion.MANIFEST_ATTRIBUTE)));
        } catch (IOException | UncheckedIOException | SecurityException | IllegalArgumentException e) {
            throw new UnusablePlugin(PluginFailure.of(
                    file, "cannot be read as a jar: " + reason(e), "copy it again, or remove it; it may be cut off"));
        }
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "it is a link that leads nowhere";
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    /** Of a jar for several Java versions, the name that a class has for one of them. */
    private static String withoutVersion(String entry) {
        return entry.replaceFirst("^META-INF/versions/[0-9]+/", "");
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    }

    private static List<String> services(JarFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(SERVICE_FILE);
        if (entry == null) {
            return List.of();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return serviceLines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The classes that a service file names. */
    static List<String> serviceLines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Refuses a jar that has Java look for classes elsewhere: they would be outside of what is hashed and locked. Names that lead
     * nowhere are common in libraries, and harmless.
     */
    private static void requireOwnFolder(Path file, Manifest manifest) throws UnusablePlugin {
        String named = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        for (String entry : named == null ? new String[0] : named.strip().split("\\s+")) {
            Optional<Path> other = local(file, entry);
            if (other.isPresent() && Files.exists(other.get()) && !isBeside(file, other.get())) {
                throw new UnusablePlugin(PluginFailure.of(
                        file,
                        "its manifest has the Class-Path " + entry + ", which is no jar of its folder",
                        "put " + other.get() + " beside it, and have its makers take the line out"));
            }
        }
    }

    private static Optional<Path> local(Path file, String entry) {
        try {
            return Optional.of(Path.of(file.toUri().resolve(entry)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean isBeside(Path file, Path other) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder.equals(other.normalize().getParent()) && PluginFolder.isJar(other);
    }

    /** The classes that those of this jar name, without those of its parts for single Java versions. */
    Stream<String> references() {
        TreeSet<String> names = new TreeSet<>();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            for (ZipEntry entry : jar.stream().filter(PluginJar::isClass).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    names.addAll(ClassReferences.in(in));
                }
            }
        } catch (IOException | RuntimeException e) {
            // What is wrong with a class file is told in Java's own words when the class is loaded.
            return Stream.empty();
        }
        return names.stream();
    }

    /** The classes that this jar holds, for those that nobody has named. */
    List<String> classes() {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            return jar.stream()
                    .filter(PluginJar::isClass)
                    .map(ZipEntry::getName)
                    .map(PluginJar::className)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isClass(ZipEntry entry) {
        String name = entry.getName();
        return name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.contains("-info");
    }

    boolean holds(String className) {
        return classes().contains(className);
    }

    /** Refuses a jar that was built against other contracts than these. */
    void requireApi(ApiVersion host) throws UnusablePlugin {
        if (apiVersion.isEmpty()) {
            return;
        }
        ApiVersion needed;
        try {
            needed = ApiVersion.parse(apiVersion.get().strip());
        } catch (IllegalArgumentException e) {
            throw new UnusablePlugin(PluginFailure.of(
                    file,
                    "its manifest says " + ApiVersion.MANIFEST_ATTRIBUTE + ": " + apiVersion.get()
                            + ", which is no API version",
                    "its makers write the major and minor number of the hopfield-api that it is built against, such as "
                            + host));
        }
        if (!host.accepts(needed)) {
            throw new UnusablePlugin(PluginFailure.of(
                    file,
                    "was built against version " + needed + " of the API, but this Hopfield has " + host,
                    "get a build of it for " + host + ", or a Hopfield of version " + needed));
        }
    }

    /** The SHA-256 of a file, in lower-case hexadecimal digits. */
    static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
