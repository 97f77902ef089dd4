package org.dateline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.answer.AnswerKind;
import org.dateline.answer.AnswerStream;
import org.dateline.answer.Labels;
import org.dateline.answer.ResultFormat;
import org.dateline.answer.ResultWriter;
import org.dateline.mapping.Iris;
import org.dateline.query.PreparedQuery;
import org.dateline.query.Query;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;

/** Asks the store: questions of the catalogue, or a user's own SPARQL. */
public final class Questions {

    private final Path storeFolder;
    private final Patience patience;

    public Questions(Path storeFolder, Patience patience) {
        this.storeFolder = storeFolder;
        this.patience = patience;
    }

    /** The folders with questions beside the facts that the store was built from, in order; none without a store. */
    public List<Path> foldersBesideFacts() throws IOException {
        return StoreIndex.exists(storeFolder)
                ? StoreIndex.header(storeFolder).queries().stream()
                        .map(Path::of)
                        .toList()
                : List.of();
    }

    /** One question. */
    public sealed interface Question {

        /** A question of the catalogue, its arguments by the names of its parameters. */
        record Catalogued(Query query, Map<String, String> arguments) implements Question {}

        /** SPARQL text; messages call it by the file. */
        record Own(String text, String file) implements Question {}

        /** What messages call it. */
        private String name() {
            return switch (this) {
                case Catalogued catalogued -> catalogued.query().name();
                case Own own -> own.file();
            };
        }
    }

    /**
     * How to answer.
     *
     * @param format empty for the usual one of the answer's kind
     * @param language of labels, in tables and for parameters
     * @param limit of rows or triples
     * @param width into which tables are fitted; 0 for as wide as they come
     */
    public record Manner(
            Optional<ResultFormat> format, Duration timeout, Optional<String> language, long limit, int width) {

        /** All of the answer in one format. */
        public static Manner of(ResultFormat format, Duration timeout) {
            return new Manner(Optional.of(format), timeout, Optional.empty(), Long.MAX_VALUE, 0);
        }
    }

    /**
     * What came of a question.
     *
     * @param count rows or triples; for yes or no, 1 or 0
     * @param more whether the limit left any out
     */
    public record Outcome(AnswerKind kind, long count, boolean more) {}

    /** What is done with a view of the store. */
    @FunctionalInterface
    private interface Use<T> {
        T with(DatasetGraph view) throws IOException, QueryRefusedException;
    }

    /**
     * The question as SPARQL that runs elsewhere, its parameters filled in. Where there is a store they are looked up in
     * it, otherwise ids are taken at their word.
     */
    public String text(Question question, Manner manner) throws IOException, QueryRefusedException {
        QueryRunner runner = runner(manner);
        try {
            return switch (question) {
                case Question.Own own -> runner.prepare(own.text, own.file).text();
                case Question.Catalogued asked
                when asked.arguments.isEmpty() || !StoreIndex.exists(storeFolder) ->
                    runner.prepare(asked.query, asked.arguments).text();
                case Question.Catalogued asked ->
                    read(view -> runner.prepare(asked.query, asked.arguments, view, manner.language)
                            .text());
            };
        } catch (StackOverflowError e) {
            throw QueryRefusedException.tooDeep(question.name());
        }
    }

    /**
     * Writes the answer.
     *
     * @param notes is told what the asker should know and is no part of the answer, a line each, before it
     */
    public Outcome ask(Question question, Manner manner, OutputStream out, Consumer<String> notes)
            throws IOException, QueryRefusedException {
        QueryRunner runner = runner(manner);
        try {
            return switch (question) {
                case Question.Own own -> {
                    // what is wrong with the text itself is told whether there is a store or not
                    PreparedQuery prepared = runner.prepare(own.text, own.file);
                    prepared.format(manner.format);
                    yield read(view -> {
                        runner.unknownTerms(prepared, view).forEach(notes);
                        return new Asking(runner, manner, out).ask(prepared, view);
                    });
                }
                case Question.Catalogued asked ->
                    read(view -> new Asking(runner, manner, out)
                            .ask(runner.prepare(asked.query, asked.arguments, view, manner.language), view));
            };
        } catch (StackOverflowError e) {
            throw QueryRefusedException.tooDeep(question.name());
        }
    }

    /** A question on its way from the view to the stream. */
    private record Asking(QueryRunner runner, Manner manner, OutputStream out) {

        Outcome ask(PreparedQuery prepared, DatasetGraph view) throws QueryRefusedException {
            ResultFormat format = prepared.format(manner.format);
            Labels labels = new Labels(view, runner.base(), manner.language);
            ResultWriter writer = new ResultWriter(runner.base(), labels, manner.width);
            ResultWriter.Written written = runner.run(prepared, view, answer -> write(writer, answer, format));
            return new Outcome(prepared.kind(), written.count(), written.more());
        }

        private ResultWriter.Written write(ResultWriter writer, AnswerStream answer, ResultFormat format) {
            try {
                return writer.write(answer, format, manner.limit, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private <T> T read(Use<T> use) throws IOException, QueryRefusedException {
        try (TripleStore store = TripleStore.open(storeFolder, OpenMode.EXISTING, patience)) {
            return store.read(view -> {
                try {
                    return use.with(view);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (QueryRefusedException e) {
                    throw new Carrier(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Carrier e) {
            throw e.refused;
        }
    }

    private QueryRunner runner(Manner manner) throws IOException {
        String base =
                StoreIndex.exists(storeFolder) ? StoreIndex.read(storeFolder).base() : Iris.DEFAULT_BASE;
        return new QueryRunner(base, manner.timeout);
    }

    /** Takes a refusal out of the store's transaction. */
    private static final class Carrier extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final QueryRefusedException refused;

        Carrier(QueryRefusedException refused) {
            super(refused);
            this.refused = refused;
        }
    }
}
