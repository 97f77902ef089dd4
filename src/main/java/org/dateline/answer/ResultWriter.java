package org.dateline.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.dateline.export.QuadWriter;
import org.dateline.store.Prefixes;

/**
 * Writes answers as data alone, UTF-8. The W3C formats of rows are written as rows are found; tables, which need the
 * widths, and graphs, which are sorted, when all of it is. The stream stays open.
 */
public final class ResultWriter {

    private final String base;
    private final Labels labels;
    private final int width;

    /**
     * @param base of the store's IRIs, for Turtle's empty prefix
     * @param labels for tables, which come as wide as they are
     */
    public ResultWriter(String base, Labels labels) {
        this(base, labels, 0);
    }

    /** @param width into which tables are fitted, in columns of a terminal; 0 for as wide as they come */
    public ResultWriter(String base, Labels labels, int width) {
        this.base = base;
        this.labels = labels;
        this.width = width;
    }

    /**
     * What was written.
     *
     * @param count rows or triples; for yes or no, 1 or 0
     * @param more whether the limit left any out
     */
    public record Written(long count, boolean more) {}

    /** Writes an answer and says how many rows, or triples, it had; yes is one, no none. */
    public long write(Answer answer, ResultFormat format, OutputStream out) throws IOException {
        return write(AnswerStream.of(answer), format, Long.MAX_VALUE, out).count();
    }

    /**
     * Writes an answer while it is being found.
     *
     * @param format one that fits the kind of the answer
     * @param limit of the rows or triples taken
     */
    public Written write(AnswerStream answer, ResultFormat format, long limit, OutputStream out) throws IOException {
        Written written = switch (answer) {
            case AnswerStream.Rows rows -> writeRows(rows, format, limit, out);
            case AnswerStream.Truth truth -> writeTruth(truth.value(), format, out);
            case AnswerStream.Triples triples -> writeTriples(triples, format, limit, out);
        };
        out.flush();
        return written;
    }

    private Written writeRows(AnswerStream.Rows answer, ResultFormat format, long limit, OutputStream out)
            throws IOException {
        Limited<Binding> rows = new Limited<>(answer.rows(), limit);
        switch (format) {
            case TABLE -> writeText(new TextTable(labelled(answer, rows), width), out);
            case MARKDOWN -> writeText(new MarkdownTable(labelled(answer, rows)), out);
            default -> {
                List<Var> columns = answer.columns().stream().map(Var::alloc).toList();
                writer(format).write(out, RowSetStream.create(columns, rows), new Context());
            }
        }
        return new Written(rows.taken(), rows.isCut());
    }

    private LabelledRows labelled(AnswerStream.Rows answer, Limited<Binding> rows) {
        List<Binding> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return LabelledRows.of(new Answer.Rows(answer.columns(), all), labels);
    }

    private static void writeText(Object table, OutputStream out) throws IOException {
        out.write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Written writeTruth(boolean value, ResultFormat format, OutputStream out) throws IOException {
        if (format == ResultFormat.TABLE) {
            writeText(value ? "yes\n" : "no\n", out);
        } else {
            writer(format).write(out, value, new Context());
        }
        return new Written(value ? 1 : 0, false);
    }

    private Written writeTriples(AnswerStream.Triples answer, ResultFormat format, long limit, OutputStream out)
            throws IOException {
        Limited<Triple> triples = new Limited<>(Iter.distinct(answer.triples()), limit);
        // the writer takes what is in the default graph for triples
        Node graph = Quad.defaultGraphIRI;
        List<Quad> quads = new ArrayList<>();
        triples.forEachRemaining(triple -> quads.add(Quad.create(graph, triple)));
        new QuadWriter(Prefixes.wellKnown(base)).write(GraphSource.of(quads), graphFormat(format), out);
        return new Written(quads.size(), triples.isCut());
    }

    private static GraphFormat graphFormat(ResultFormat format) {
        return switch (format) {
            // in TriG, Turtle is the default graph
            case TURTLE, TRIG -> GraphFormat.TURTLE;
            case N_TRIPLES -> GraphFormat.N_TRIPLES;
            default -> throw new IllegalStateException(format + " is for rows");
        };
    }

    private static RowSetWriter writer(ResultFormat format) {
        Lang lang = switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            default -> throw new IllegalStateException(format + " is no exchange format for rows");
        };
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }
}
