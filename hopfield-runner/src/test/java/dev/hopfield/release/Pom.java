package dev.hopfield.release;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A pom of this project, as it is written. */
final class Pom {

    private static final Path ROOT = Path.of("..");

    private final Element project;

    private Pom(Path folder) {
        try {
            this.project = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("pom.xml").toFile())
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("cannot read the pom in " + folder, e);
        }
    }

    static Pom parent() {
        return new Pom(ROOT);
    }

    static Pom of(String module) {
        return new Pom(ROOT.resolve(module));
    }

    /** The modules of every build; those of profiles are not published. */
    static List<String> modules() {
        return parent().all("modules", "module").map(Node::getTextContent).toList();
    }

    /** The elements at the end of a path of names below the project. */
    Stream<Element> all(String... path) {
        Stream<Element> found = Stream.of(project);
        for (String name : path) {
            found = found.flatMap(element -> children(element, name));
        }
        return found;
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    /** The text at the end of a path, of all below it and without the spaces between; empty if there is none. */
    String text(String... path) {
        return all(path)
                .map(element -> element.getTextContent().strip().replaceAll("\\s*\n\\s*", "\n"))
                .findFirst()
                .orElse("");
    }

    /** Its own version, or that of its parent. */
    String version() {
        String own = text("version");
        return own.isEmpty() ? text("parent", "version") : own;
    }

    String attribute(String name, String... path) {
        return all(path).findFirst().map(element -> element.getAttribute(name)).orElse("");
    }
}
