package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an experiment together with the file that it extends, the file that this one extends, and so on. */
final class ExtendedFile {

    static final String EXTENDS = "extends";

    /** What a file may extend lies in here. */
    private final Path folder;

    private final List<Problem> problems;
    /** Each file that is read, by its real path, as messages call it. */
    private final Map<Path, Path> chain = new LinkedHashMap<>();

    private ExtendedFile(Path folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads a file with all that it extends.
     *
     * @param file the experiment that is run; what it extends must lie in its folder or below
     * @param problems what is wrong with the texts is added here
     * @return one tree, whose parts know where they stand, unless a text is broken or empty
     * @throws UserError if a file cannot be read, or must not be extended
     */
    static Optional<Node> read(Path file, List<Problem> problems) {
        String text = TextFile.read(file);
        Path real = real(file);
        return new ExtendedFile(real.getParent(), problems).tree(file, real, text);
    }

    private Optional<Node> tree(Path file, Path real, String text) {
        chain.put(real, file);
        Path parent = file.toAbsolutePath().getParent();
        Optional<Node> read = YamlReader.read(SourceText.of(file.toString(), text, parent), text, problems);
        if (read.isEmpty()
                || !(read.get() instanceof Node.Mapping mapping)
                || !mapping.entries().containsKey(EXTENDS)) {
            return read;
        }
        Node reference = mapping.entries().get(EXTENDS).value();
        Map<String, Node.Entry> own = new LinkedHashMap<>(mapping.entries());
        own.remove(EXTENDS);
        Path base = base(file, reference);
        return tree(base, real(base), TextFile.read(base))
                .map(tree -> new Extension(problems).of(tree, new Node.Mapping(own, mapping.position())));
    }

    /** The file that a file extends, as messages call it. */
    private Path base(Path file, Node reference) {
        if (!(reference instanceof Node.Scalar name) || name.kind() != Node.ScalarKind.TEXT) {
            throw refusal(
                    ExitCode.BAD_CONFIGURATION,
                    reference,
                    "extends must be the name of a file, but is " + reference.describe(),
                    "write extends: FILE, relative to this file");
        }
        Path written = written(name);
        Path base = file.resolveSibling(written).normalize();
        if (written.isAbsolute()) {
            throw refusal(
                    ExitCode.BAD_CONFIGURATION,
                    name,
                    "extends must be a relative path, but is " + written,
                    "write it as seen from the folder of this file");
        }
        if (!Files.isRegularFile(base)) {
            throw refusal(ExitCode.MISSING_INPUT, name, "there is no file " + base, "extends is relative to this file");
        }
        Path real = real(base);
        if (!real.startsWith(folder)) {
            throw refusal(
                    ExitCode.BAD_CONFIGURATION,
                    name,
                    base + " lies outside of the folder of the experiment, " + folder,
                    "keep what an experiment extends in its folder or below");
        }
        if (chain.containsKey(real)) {
            List<String> names = new ArrayList<>();
            chain.values().forEach(link -> names.add(link.getFileName().toString()));
            names.add(base.getFileName().toString());
            throw refusal(
                    ExitCode.BAD_CONFIGURATION,
                    name,
                    "files extend each other in a circle: " + String.join(" -> ", names),
                    "let one of them stand alone");
        }
        return base;
    }

    private Path written(Node.Scalar name) {
        try {
            return Path.of(name.text());
        } catch (InvalidPathException e) {
            throw refusal(
                    ExitCode.BAD_CONFIGURATION,
                    name,
                    "extends is no path: " + e.getReason(),
                    "write the name of a file");
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With all problems so far: without the file, what it would say is not known. */
    private UserError refusal(ExitCode code, Node at, String message, String advice) {
        problems.add(new Problem(at.position(), message, advice));
        return ProblemText.error(code, problems);
    }
}
