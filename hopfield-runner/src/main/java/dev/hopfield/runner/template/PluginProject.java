package dev.hopfield.runner.template;

import dev.hopfield.api.ApiVersion;
import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small Maven project with a plugin of one model and its tests, to begin one's own with. */
public final class PluginProject {

    private final PluginNames names;
    private final HopfieldHome home;
    private final String version;

    /**
     * @param names what the plugin and its parts are called
     * @param home where Hopfield is
     * @param version of Hopfield, which the plugin is built against
     */
    public PluginProject(PluginNames names, HopfieldHome home, String version) {
        this.names = names;
        this.home = home;
        this.version = version;
    }

    /** What to do with it, step by step. */
    public List<String> steps(Path folder) {
        return List.of(
                home.about(version),
                "  " + home.installation(),
                "Build and test the plugin, and run it beside models that come with Hopfield:",
                "  cd " + folder,
                "  mvn verify",
                "  " + home.launcher() + " run experiment.yaml --plugins target/plugins");
    }

    /**
     * Writes the project, as a whole or not at all.
     *
     * @param folder where it goes; absent or empty
     * @throws IOException if it cannot be written
     */
    public void write(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        Path unfinished = Files.createTempDirectory(target.getParent(), ".new-plugin-");
        try {
            for (Map.Entry<String, String> file : files().entrySet()) {
                Path path = unfinished.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            // Temporary folders are for their owner alone; a project has the rights that new folders have.
            Path made = Files.createDirectory(unfinished.resolve("rights"));
            if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(made));
            }
            Files.delete(made);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            remove(unfinished);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    /** Every file, by its path in the project. */
    Map<String, String> files() throws IOException {
        String main = "src/main/java/" + names.folder() + "/";
        String test = "src/test/java/" + names.folder() + "/";
        String name = names.className();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", filled("pom.xml"));
        files.put("README.md", filled("README.md"));
        files.put("experiment.yaml", filled("experiment.yaml"));
        files.put(".gitignore", filled("gitignore.txt"));
        files.put(main + name + "Plugin.java", filled("Plugin.java.txt"));
        files.put(main + name + "Model.java", filled("Model.java.txt"));
        files.put(main + name + "Memory.java", filled("Memory.java.txt"));
        files.put(main + "Course.java", filled("Course.java.txt"));
        files.put(test + name + "PluginTest.java", filled("PluginTest.java.txt"));
        files.put(
                "src/main/resources/META-INF/services/" + Plugin.class.getName(),
                names.home() + "." + name + "Plugin\n");
        return files;
    }

    private String filled(String template) throws IOException {
        try (InputStream in = PluginProject.class.getResourceAsStream(template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@install@", home.about(version) + "\n\n```sh\n" + home.installation() + "\n```")
                    .replace("@launcher@", home.launcher())
                    .replace("@version@", version)
                    .replace("@api@", ApiVersion.current().toString())
                    .replace("@package@", names.home())
                    .replace("@Name@", names.className())
                    .replace("@id@", names.id());
        }
    }
}
