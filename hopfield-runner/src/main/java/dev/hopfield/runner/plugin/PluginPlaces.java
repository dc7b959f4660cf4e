package dev.hopfield.runner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders in which plugins are looked for, and what lies in them. */
final class PluginPlaces {

    /** Set by the launcher: where Hopfield is, be it a checkout or a distribution. */
    private static final String HOME = "hopfield.home";

    /** Set by the launcher: the folder of the user, which Java takes from elsewhere. */
    private static final String USER_HOME = "hopfield.user-home";

    private static final String FOLDER = "plugins";

    private PluginPlaces() {}

    /** Those of this process. They need not exist. */
    static List<Path> usual() {
        return usual(Optional.ofNullable(System.getProperty(HOME)), user());
    }

    /** As the launcher says, which knows the user's shell; else as Java does. */
    private static Optional<String> user() {
        return Optional.ofNullable(System.getProperty(USER_HOME, System.getProperty("user.home")));
    }

    /**
     * The usual folders.
     *
     * @param home where Hopfield is
     * @param user the folder of the user
     */
    static List<Path> usual(Optional<String> home, Optional<String> user) {
        List<Path> places = new ArrayList<>();
        home.ifPresent(folder -> places.add(Path.of(folder, FOLDER)));
        user.ifPresent(folder -> places.add(Path.of(folder, ".hopfield", FOLDER)));
        return places;
    }

    /** The folders in a plugins folder, by name: one for each plugin. Names that begin with a dot are passed over. */
    static List<Path> folders(Path place) throws IOException {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted((left, right) -> left.getFileName()
                            .toString()
                            .compareTo(right.getFileName().toString()))
                    .toList();
        }
    }

    /** The plugins in a plugins folder that can be used; what cannot is added to the failures. */
    static List<InstalledPlugin> load(Path place, List<PluginFailure> failures) {
        List<InstalledPlugin> plugins = new ArrayList<>();
        try {
            LockFile lock = LockFile.of(place);
            List<Path> folders = folders(place);
            for (Path stray : PluginFolder.jars(place)) {
                failures.add(folders.isEmpty() ? ownFolder(place, stray) : stray(place, stray));
            }
            for (Path folder : folders) {
                plugins.addAll(new PluginFolder(folder, lock, failures).load());
            }
        } catch (UnusablePlugin e) {
            failures.add(e.failure());
        } catch (IOException e) {
            failures.add(PluginFailure.of(
                    place, "cannot be read: " + e.getMessage(), "allow this user to read it, or remove it"));
        }
        return plugins;
    }

    private static PluginFailure stray(Path place, Path jar) {
        return PluginFailure.of(
                jar,
                "lies in the folder of all plugins, not in one of its own",
                "move it, with the libraries that it needs, into a folder such as " + folderFor(place, jar));
    }

    /** Most likely the folder of one plugin was named, instead of that which holds it. */
    private static PluginFailure ownFolder(Path place, Path jar) {
        return PluginFailure.of(
                jar,
                "lies in " + place + " itself, which is to hold a folder for each plugin",
                "if " + place + " is the folder of one plugin, name the folder that holds it: --plugins "
                        + place.toAbsolutePath().normalize().getParent() + "; else move the jar into "
                        + folderFor(place, jar));
    }

    private static Path folderFor(Path place, Path jar) {
        return place.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
    }
}
