package dev.hopfield.runner.journal;

import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.execute.Trace;
import java.util.List;

/** How the record of a finished cell is written. */
final class CellCodec {

    private CellCodec() {}

    static byte[] encode(CellRecord cell) {
        FieldWriter fields = new FieldWriter();
        fields.number(cell.number());
        fields.list(cell.rows(), CellCodec::encode);
        fields.list(cell.notes(), FieldWriter::text);
        return fields.bytes();
    }

    private static void encode(FieldWriter fields, RowResult row) {
        fields.text(row.label());
        fields.list(row.values(), FieldWriter::real);
        fields.text(row.error());
        fields.list(row.notes(), FieldWriter::text);
        fields.list(row.nanos(), FieldWriter::longNumber);
        fields.list(row.traces(), CellCodec::encode);
    }

    private static void encode(FieldWriter fields, Trace trace) {
        fields.number(trace.start());
        fields.number(trace.length());
        for (int point = 0; point < trace.length(); point++) {
            fields.number(trace.step(point));
            fields.real(trace.energy(point));
        }
    }

    static CellRecord decode(byte[] payload) {
        FieldReader fields = new FieldReader(payload);
        return new CellRecord(fields.number(), fields.list(CellCodec::row), fields.list(FieldReader::text));
    }

    private static RowResult row(FieldReader fields) {
        String label = fields.text();
        List<Double> values = fields.list(FieldReader::real);
        String error = fields.text();
        List<String> notes = fields.list(FieldReader::text);
        List<Long> nanos = fields.list(FieldReader::longNumber);
        return new RowResult(label, values, error, notes, nanos, fields.list(CellCodec::trace));
    }

    private static Trace trace(FieldReader fields) {
        int start = fields.number();
        int length = fields.number();
        int[] steps = new int[length];
        double[] energies = new double[length];
        for (int point = 0; point < length; point++) {
            steps[point] = fields.number();
            energies[point] = fields.real();
        }
        return new Trace(start, steps, energies);
    }
}
