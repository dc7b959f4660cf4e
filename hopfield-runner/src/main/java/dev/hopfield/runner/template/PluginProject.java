package dev.hopfield.runner.template;

import dev.hopfield.api.ApiVersion;
import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                "1. Put what plugins are built against into the local Maven repository, once for each version of Hopfield"
                        + (home.isCheckout() ? ":" : "; in a checkout of its version " + version + ":"),
                "     " + home.installation(),
                "2. Build and test the plugin:",
                "     cd " + HopfieldHome.quoted(folder.toString()),
                "     mvn verify",
                "3. Run it beside models that come with Hopfield:",
                "     " + home.launcher() + " run experiment.yaml --plugins target/plugins");
    }

    /** The same as one piece for a shell, for the README of the project, which others read on other machines. */
    private String shellSteps() {
        return String.join(
                "\n",
                "```sh",
                HopfieldHome.INSTALLATION + "   # 1, in a checkout of Hopfield " + version,
                "mvn verify   # 2",
                "hopfield run experiment.yaml --plugins target/plugins   # 3",
                "```");
    }

    /**
     * Writes the project, as a whole or not at all.
     *
     * @param folder where it goes; absent or empty
     * @throws IOException if it cannot be written
     */
    public void write(Path folder) throws IOException {
        new WholeFolder(files()).write(folder);
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
        files.put(main + "StoredPatterns.java", filled("StoredPatterns.java.txt"));
        files.put(test + name + "PluginTest.java", filled("PluginTest.java.txt"));
        files.put(
                "src/main/resources/META-INF/services/" + Plugin.class.getName(),
                names.home() + "." + name + "Plugin\n");
        return files;
    }

    private String filled(String template) throws IOException {
        try (InputStream in = PluginProject.class.getResourceAsStream(template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@steps@", shellSteps())
                    .replace("@version@", version)
                    .replace("@api@", ApiVersion.current().toString())
                    .replace("@package@", names.home())
                    .replace("@Name@", names.className())
                    .replace("@id@", names.id());
        }
    }
}
