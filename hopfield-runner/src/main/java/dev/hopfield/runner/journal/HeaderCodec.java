package dev.hopfield.runner.journal;

import java.nio.BufferUnderflowException;
import java.util.Optional;
import java.util.SortedMap;

/** How a header is written: a mark, the version of the format, then the fields. */
final class HeaderCodec {

    /** The version of everything in this package that turns into bytes. */
    static final int FORMAT = 1;

    private static final String MARK = "hopfield journal";

    private HeaderCodec() {}

    static byte[] encode(JournalHeader header) {
        FieldWriter fields = new FieldWriter();
        fields.text(MARK);
        fields.number(FORMAT);
        fields.text(header.experiment());
        Origin origin = header.origin();
        fields.number(origin.java());
        fields.map(origin.plugins(), FieldWriter::text);
        fields.map(origin.jars(), HeaderCodec::texts);
        fields.map(origin.environment(), HeaderCodec::texts);
        fields.map(origin.inputs(), FieldWriter::text);
        fields.number(header.shard().number());
        fields.number(header.shard().count());
        fields.list(header.circumstances(), HeaderCodec::encode);
        return fields.bytes();
    }

    private static void encode(FieldWriter fields, Circumstances circumstances) {
        fields.map(circumstances.machine(), FieldWriter::text);
        fields.map(circumstances.git(), FieldWriter::text);
    }

    private static void texts(FieldWriter fields, SortedMap<String, String> texts) {
        fields.map(texts, FieldWriter::text);
    }

    private static SortedMap<String, String> texts(FieldReader fields) {
        return fields.map(FieldReader::text);
    }

    /** The version of the format in which a journal goes on; empty if this is the beginning of none. */
    static Optional<Integer> format(byte[] payload) {
        FieldReader fields = new FieldReader(payload);
        try {
            return fields.number() == MARK.length()
                            && new FieldReader(payload).text().equals(MARK)
                    ? Optional.of(version(payload))
                    : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static int version(byte[] payload) {
        FieldReader fields = new FieldReader(payload);
        fields.text();
        return fields.number();
    }

    /** The header of a journal in this format. */
    static JournalHeader decode(byte[] payload) {
        FieldReader fields = new FieldReader(payload);
        fields.text();
        fields.number();
        String experiment = fields.text();
        int java = fields.number();
        SortedMap<String, String> plugins = texts(fields);
        SortedMap<String, SortedMap<String, String>> jars = fields.map(HeaderCodec::texts);
        SortedMap<String, SortedMap<String, String>> environment = fields.map(HeaderCodec::texts);
        Origin origin = new Origin(java, plugins, jars, environment, texts(fields));
        Shard shard = new Shard(fields.number(), fields.number());
        return new JournalHeader(
                experiment, origin, shard, fields.list(each -> new Circumstances(texts(each), texts(each))));
    }
}
