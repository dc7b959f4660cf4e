package dev.hopfield.runner.toy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.query.InvalidQuery;
import dev.hopfield.api.query.QueryAnswer;
import dev.hopfield.api.query.QueryEngine;
import dev.hopfield.api.query.QueryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recites a whole table, and can do nothing else. */
@Component(name = "recite", summary = "answers FROM TABLE and nothing else")
public record Recite() implements QueryEngine {

    @Override
    public QueryAnswer answer(List<QueryTable> tables, String query) throws InvalidQuery, IOException {
        for (QueryTable table : tables) {
            if (query.equals("from " + table.name())) {
                return recited(table);
            }
        }
        throw new InvalidQuery("cannot recite: " + query);
    }

    private static QueryAnswer recited(QueryTable table) throws IOException {
        List<String> columns = new ArrayList<>();
        List<List<Node.Scalar>> rows = new ArrayList<>();
        for (Map.Entry<String, Path> file : table.files().entrySet()) {
            boolean header = true;
            for (CsvRecord record : CsvReader.builder().ofCsvRecord(file.getValue())) {
                List<String> fields = new ArrayList<>(table.files().size() == 1 ? List.of() : List.of(file.getKey()));
                fields.addAll(record.getFields());
                if (!header) {
                    rows.add(fields.stream()
                            .map(field -> Node.Scalar.plain(field, Position.UNKNOWN))
                            .toList());
                } else if (columns.isEmpty()) {
                    columns.addAll(fields);
                    columns.set(0, table.files().size() == 1 ? columns.get(0) : "run");
                }
                header = false;
            }
        }
        return new QueryAnswer(columns, rows);
    }
}
