package dev.hopfield.runner.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A failure in the code of a plugin that came from a folder, as its stack trace tells.
 *
 * @param text whose failure it is, what is wrong, and on a second line what to do
 * @param ofCode whether only its makers can mend it, who need the stack trace
 */
public record PluginFault(String text, boolean ofCode) {

    private static final String CONTRACTS = "dev.hopfield.api.";

    /**
     * Looks for a plugin to blame.
     *
     * @param failure what ended a command
     * @return empty if no plugin is at its root
     */
    public static Optional<PluginFault> in(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(0, cause);
        }
        return causes.stream()
                .flatMap(cause -> thrower(cause).stream().map(frame -> of(frame, cause)))
                .findFirst();
    }

    private static PluginFault of(StackTraceElement frame, Throwable cause) {
        String place = frame.getClassLoaderName() + ", " + frame.getClassName() + "." + frame.getMethodName();
        boolean ofCode = !(cause instanceof LinkageError || cause instanceof ClassNotFoundException);
        return new PluginFault(LinkageText.of(place, cause).text(), ofCode);
    }

    /** The method of a plugin that failed, if what called it is not to blame: Java and the contracts only pass on. */
    private static Optional<StackTraceElement> thrower(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            String loader = frame.getClassLoaderName() == null ? "" : frame.getClassLoaderName();
            if (loader.startsWith(PluginClassLoader.NAME)) {
                return Optional.of(frame);
            }
            boolean passesOn = frame.getModuleName() != null
                    || frame.getClassName().startsWith(CONTRACTS)
                    || frame.getClassName().equals(PluginClassLoader.class.getName());
            if (!passesOn) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
