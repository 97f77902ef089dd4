package org.dateline.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.dateline.store.GraphFormat;
import org.dateline.store.GraphSource;
import org.dateline.store.Prefixes;
import org.dateline.store.QuadWriter;

/** Writes answers as data alone, UTF-8; triples always as Turtle. The stream stays open. */
public final class ResultWriter {

    private final String base;
    private final Labels labels;

    /**
     * @param base of the store's IRIs, for Turtle's empty prefix
     * @param labels for tables
     */
    public ResultWriter(String base, Labels labels) {
        this.base = base;
        this.labels = labels;
    }

    /** Writes an answer and says how many rows, or triples, it had; yes or no is one. */
    public long write(Answer answer, ResultFormat format, OutputStream out) throws IOException {
        long count = switch (answer) {
            case Answer.Rows rows -> writeRows(rows, format, out);
            case Answer.Truth truth -> writeTruth(truth.value(), format, out);
            case Answer.Triples triples -> writeTriples(triples, out);
        };
        out.flush();
        return count;
    }

    private long writeRows(Answer.Rows answer, ResultFormat format, OutputStream out) throws IOException {
        if (format == ResultFormat.TABLE) {
            out.write(new TextTable(answer, labels).toString().getBytes(StandardCharsets.UTF_8));
        } else {
            List<Var> columns = answer.columns().stream().map(Var::alloc).toList();
            RowSet rows = RowSetStream.create(columns, answer.rows().iterator());
            writer(format).write(out, rows, new Context());
        }
        return answer.rows().size();
    }

    private static long writeTruth(boolean value, ResultFormat format, OutputStream out) throws IOException {
        if (format == ResultFormat.TABLE) {
            out.write((value ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
        } else {
            writer(format).write(out, value, new Context());
        }
        return 1;
    }

    private long writeTriples(Answer.Triples answer, OutputStream out) throws IOException {
        Node anyName = Quad.defaultGraphIRI;
        List<Quad> quads = answer.triples().stream()
                .map(triple -> Quad.create(anyName, triple))
                .toList();
        new QuadWriter(Prefixes.wellKnown(base)).write(GraphSource.of(quads), GraphFormat.TURTLE, out);
        return quads.size();
    }

    private static RowSetWriter writer(ResultFormat format) {
        Lang lang = switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case TABLE -> throw new IllegalStateException("a table is no exchange format");
        };
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }
}
