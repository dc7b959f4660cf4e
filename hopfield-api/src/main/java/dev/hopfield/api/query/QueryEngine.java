package dev.hopfield.api.query;

import dev.hopfield.api.component.ExtensionPoint;
import java.io.IOException;
import java.util.List;

/** Answers questions in SQL about tables that lie in files. An immutable value. */
@ExtensionPoint("query engine")
public interface QueryEngine {

    /**
     * Answers a question.
     *
     * <p>The question sees the tables given and no other file, and nothing that it says changes a file. What the engine keeps of the
     * tables is gone when it returns.
     *
     * @param tables what can be asked about, of different names
     * @param query a statement of SQL that gives a table, in the dialect of the engine
     * @return the answer; in the order that the query asks for, else in that of the tables
     * @throws InvalidQuery if the query cannot be answered as it is
     * @throws IOException if a table cannot be read
     */
    QueryAnswer answer(List<QueryTable> tables, String query) throws InvalidQuery, IOException;
}
