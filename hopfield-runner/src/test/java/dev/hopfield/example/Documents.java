package dev.hopfield.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the documents show, and the files that it is cut out of. */
final class Documents {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
    private static final String EXAMPLES = "hopfield-runner/src/test/java/dev/hopfield/example/";

    private Documents() {}

    static String text(String document) throws IOException {
        return Files.readString(ROOT.resolve(document));
    }

    /** The source of an example of this package. */
    static String example(Class<?> type) throws IOException {
        return text(EXAMPLES + type.getSimpleName() + ".java");
    }

    /** The blocks of a document that are marked with a language. */
    static List<String> blocks(String document, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text(document));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    /** What a program that may fail does. */
    @FunctionalInterface
    interface Program {
        void main(String[] arguments) throws IOException;
    }

    /** What a program prints. */
    static String printed(Program program) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
