package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Node.ScalarKind;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.query.InvalidQuery;
import dev.hopfield.api.query.QueryAnswer;
import dev.hopfield.api.query.QueryEngine;
import dev.hopfield.api.query.QueryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Selects one column or all of a table; right but for its flaw. */
@Component(name = "toy-queries", summary = "selects one column or all")
public record ToyQueries(
        @Parameter(doc = "what is wrong with it", preset = "none")
        Flaw flaw) implements QueryEngine {

    private static final Pattern QUERY = Pattern.compile("select (\\*|[a-z.]+) from ([a-z]+)");
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)|([^,]*)(?:,|$)");
    private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|null|([^,}]+))");

    /** One thing that it does wrong. */
    public enum Flaw {
        NONE,
        EMPTY_IS_TEXT,
        ORDERS_RUNS,
        FIRST_TABLE_ALWAYS,
        SWALLOWS_MISTAKES,
        MISSING_IS_EMPTY,
        LEAVES_A_FILE
    }

    @Override
    public QueryAnswer answer(List<QueryTable> tables, String query) throws InvalidQuery, IOException {
        Matcher parts = QUERY.matcher(query);
        boolean understood = parts.matches();
        for (QueryTable table : tables) {
            if (understood && (flaw == Flaw.FIRST_TABLE_ALWAYS || table.name().equals(parts.group(2)))) {
                return selected(table, parts.group(1));
            }
        }
        if (flaw == Flaw.SWALLOWS_MISTAKES) {
            return new QueryAnswer(List.of(), List.of());
        }
        throw new InvalidQuery("cannot answer " + query);
    }

    private QueryAnswer selected(QueryTable table, String column) throws InvalidQuery, IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>(table.files().size() > 1 ? List.of("run") : List.of());
        Map<String, Path> files = flaw == Flaw.ORDERS_RUNS ? new TreeMap<>(table.files()) : table.files();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            for (Map<String, String> row : rows(file.getValue())) {
                row.put("run", file.getKey());
                rows.add(row);
                row.keySet().stream().filter(name -> !name.equals("run")).forEach(columns::add);
            }
        }
        if (!column.equals("*") && !columns.contains(column)) {
            throw new InvalidQuery("there is no column " + column);
        }
        List<String> wanted = column.equals("*") ? List.copyOf(columns) : List.of(column);
        return new QueryAnswer(
                wanted,
                rows.stream()
                        .map(row -> wanted.stream()
                                .map(name -> scalar(
                                        row.getOrDefault(name, ""),
                                        table.texts().contains(name)))
                                .toList())
                        .toList());
    }

    private Node.Scalar scalar(String text, boolean isText) {
        if (text.isEmpty() && flaw != Flaw.EMPTY_IS_TEXT) {
            return new Node.Scalar("", ScalarKind.NULL, Position.UNKNOWN);
        }
        return isText || text.isEmpty()
                ? new Node.Scalar(text, ScalarKind.TEXT, Position.UNKNOWN)
                : Node.Scalar.plain(text, Position.UNKNOWN);
    }

    private List<Map<String, String>> rows(Path file) throws IOException {
        if (flaw == Flaw.MISSING_IS_EMPTY && !Files.exists(file)) {
            return List.of();
        }
        if (flaw == Flaw.LEAVES_A_FILE) {
            Files.writeString(file.resolveSibling("index"), "");
        }
        List<String> lines = Files.readAllLines(file);
        List<Map<String, String>> rows = new ArrayList<>();
        if (file.toString().endsWith(".jsonl")) {
            lines.forEach(line -> rows.add(entries(line)));
            return rows;
        }
        List<String> header = fields(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            List<String> fields = fields(line);
            header.forEach(name -> row.put(name, fields.get(row.size())));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        int end = 0;
        while (end <= line.length() && field.find(end)) {
            fields.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            end = field.end() == line.length() && !line.endsWith(",")
                    ? line.length() + 1
                    : Math.max(field.end(), end + 1);
        }
        return fields;
    }

    private static Map<String, String> entries(String line) {
        Map<String, String> row = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(line);
        while (entry.find()) {
            String text =
                    entry.group(2) == null ? entry.group(3) : entry.group(2).replace("\\\"", "\"");
            row.put(entry.group(1), text == null ? "" : text);
        }
        return row;
    }
}
