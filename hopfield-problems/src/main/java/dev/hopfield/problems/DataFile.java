package dev.hopfield.problems;

import dev.hopfield.api.experiment.InvalidData;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file, line by line, that knows where it is when something is wrong. */
final class DataFile implements Closeable {

    private static final int LONGEST_SHOWN = 40;

    /** As Latin-1 reads what some editors begin UTF-8 with. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** So that squares, and sums of as many as a file may hold, are finite. */
    private static final double LARGEST = 1e100;

    private static final String[] NO_WORDS = {};

    private final String file;
    private final BufferedReader reader;
    private long number;
    private String line = "";

    private DataFile(String file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** Numbers and keywords are ASCII; comments may be in whatever code, and as Latin-1 any byte is a letter. */
    static DataFile open(String file) throws IOException {
        if (Files.isDirectory(Path.of(file))) {
            throw new InvalidData(file, "it is a folder", "name a file in it");
        }
        return new DataFile(file, Files.newBufferedReader(Path.of(file), StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Goes on to the next line that is not blank; false at the end. */
    boolean next() throws IOException {
        while (true) {
            String read = reader.readLine();
            if (read == null) {
                return false;
            }
            number++;
            line = (number == 1 && read.startsWith(BYTE_ORDER_MARK) ? read.substring(BYTE_ORDER_MARK.length()) : read)
                    .strip();
            if (!line.isEmpty()) {
                return true;
            }
        }
    }

    String line() {
        return line;
    }

    String[] words() {
        return line.isEmpty() ? NO_WORDS : line.split("\\s+");
    }

    /** A number that can be reckoned with. */
    double real(String word) throws InvalidData {
        try {
            double value = Double.parseDouble(decimal(word));
            if (Math.abs(value) <= LARGEST) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused("'" + shown(word) + "' is no number", "write numbers such as 12, -0.5 or 1.5e3");
        }
        throw refused(shown(word) + " is too large", "give numbers from -1e100 to 1e100");
    }

    /** A whole number from least to most; also written as 12.0 or 1.2e1, as some programs do. */
    int whole(String word, int least, int most, String what) throws InvalidData {
        double value = real(word);
        if (value != Math.rint(value) || value < least || value > most) {
            throw refused(what + " is " + shown(word), "give a whole number from " + least + " to " + most);
        }
        return (int) value;
    }

    /** Java would also take 1f, 0x1p3 and NaN for numbers. */
    private static String decimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                throw new NumberFormatException(text);
            }
        }
        return text;
    }

    /** Cut to a readable length, with control characters as dots: any file may turn up here. */
    static String shown(String text) {
        String start = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return start.replaceAll("\\p{Cntrl}", ".");
    }

    /** Something wrong in the line read last. */
    InvalidData refused(String problem, String advice) {
        return new InvalidData(file + ":" + number, problem, advice);
    }

    /** Something wrong with the file as a whole. */
    InvalidData refusedAsWhole(String problem, String advice) {
        return new InvalidData(file, problem, advice);
    }
}
