package dev.hopfield.runner.plugin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The classes that a class file names, as its constant pool says (The Java Virtual Machine Specification, 4.4).
 *
 * <p>Java looks for them when they are first needed, which may be after a night. So they are looked for before.
 */
final class ClassReferences {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private ClassReferences() {}

    /**
     * The names of classes, as {@link Class#forName} wants them; of arrays, those of their elements.
     *
     * @throws IOException if it is no class file
     */
    static TreeSet<String> in(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        // The magic number and the version.
        in.skipNBytes(8);
        String[] texts = new String[in.readUnsignedShort()];
        List<Integer> named = new ArrayList<>();
        for (int constant = 1; constant < texts.length; constant++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts[constant] = in.readUTF();
                case CLASS -> named.add(in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    // Numbers of 8 bytes take two places.
                    constant++;
                }
                default -> throw new IOException("a constant of the unknown kind " + tag);
            }
        }
        TreeSet<String> names = new TreeSet<>();
        for (int text : named) {
            String element = texts[text].replaceFirst("^\\[+", "");
            boolean array = element.length() < texts[text].length();
            if (!array) {
                names.add(element.replace('/', '.'));
            } else if (element.startsWith("L")) {
                names.add(element.substring(1, element.length() - 1).replace('/', '.'));
            }
        }
        return names;
    }
}
