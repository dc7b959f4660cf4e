package dev.hopfield.runner.plugin;

import dev.hopfield.api.ApiVersion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words what the Java machine has against the classes of a plugin. */
final class LinkageText {

    private static final Pattern CLASS_FILE = Pattern.compile(
            "(\\S+) has been compiled by a more recent version of the Java Runtime \\(class file version (\\d+).*");

    private static final Pattern CLASS_NAME = Pattern.compile("[^\\s:;]+");

    /** Class file versions are Java's feature versions and this. */
    private static final int CLASS_FILE_OFFSET = 44;

    private LinkageText() {}

    /**
     * What is wrong, and what to do.
     *
     * @param place the jar to blame
     * @param error thrown while classes were loaded
     */
    static PluginFailure of(String place, Throwable error) {
        String message = error.getMessage() == null ? "" : error.getMessage();
        if (error instanceof UnsupportedClassVersionError) {
            return newerJava(place, message);
        }
        if (error instanceof TypeNotPresentException absent) {
            return missing(place, absent.typeName());
        }
        if (error instanceof InstantiationException) {
            return new PluginFailure(
                    place, "names an abstract class as its plugin", "its makers name a class that can be made");
        }
        // What could not be initialised, or has another name inside, is not missing.
        boolean namesClass = CLASS_NAME.matcher(message).matches();
        if (namesClass && (error instanceof NoClassDefFoundError || error instanceof ClassNotFoundException)) {
            return missing(place, message.replace('/', '.'));
        }
        if (error instanceof IncompatibleClassChangeError) {
            return misfit(place, message);
        }
        if (error instanceof ExceptionInInitializerError && error.getCause() != null) {
            return failed(place, error.getCause());
        }
        if (error instanceof LinkageError) {
            return new PluginFailure(
                    place,
                    "holds a class that Java refuses: " + oneLine(error),
                    "get another build of the plugin, or tell its makers");
        }
        return failed(place, error);
    }

    private static PluginFailure newerJava(String place, String message) {
        Matcher versions = CLASS_FILE.matcher(message);
        if (!versions.matches()) {
            return new PluginFailure(place, "is for another Java: " + message, "run it with a newer Java (JAVA_HOME)");
        }
        int needed = Integer.parseInt(versions.group(2)) - CLASS_FILE_OFFSET;
        int running = Runtime.version().feature();
        return new PluginFailure(
                place,
                "its class " + versions.group(1).replace('/', '.') + " is for Java " + needed + ", but this is Java "
                        + running,
                "set JAVA_HOME to a JDK " + needed + " or newer, or get a build of the plugin for Java " + running);
    }

    private static PluginFailure missing(String place, String type) {
        if (type.startsWith(PluginClassLoader.HOST_CLASSES)) {
            return new PluginFailure(
                    place,
                    "needs " + type + ", which this Hopfield does not have; its API has version "
                            + ApiVersion.current(),
                    "get a build of the plugin for this version, or the Hopfield that it was built for");
        }
        return new PluginFailure(
                place,
                "needs the class " + type + ", which no jar in its folder has",
                "put the library with that class into the same folder");
    }

    private static PluginFailure misfit(String place, String message) {
        boolean ofHost = message.contains(PluginClassLoader.HOST_CLASSES);
        return new PluginFailure(
                place,
                (ofHost
                                ? "was built against other classes of Hopfield, whose API has version "
                                        + ApiVersion.current() + " here: "
                                : "does not fit the libraries in its folder: ")
                        + message,
                ofHost
                        ? "get a build of the plugin for this version, or the Hopfield that it was built for"
                        : "put the versions of the libraries there that it was built with");
    }

    private static PluginFailure failed(String place, Throwable error) {
        return new PluginFailure(place, "fails: " + oneLine(error), "tell the makers of the plugin, or remove it");
    }

    private static String oneLine(Throwable error) {
        String message = error.getMessage() == null
                ? ""
                : ": " + error.getMessage().lines().findFirst().orElse("");
        return error.getClass().getSimpleName() + message;
    }
}
