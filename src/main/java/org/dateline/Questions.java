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
import org.dateline.answer.Evidence;
import org.dateline.answer.Labels;
import org.dateline.answer.ResultFormat;
import org.dateline.answer.ResultWriter;
import org.dateline.query.PreparedQuery;
import org.dateline.query.Query;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;
import org.dateline.store.Patience;
import org.dateline.store.StoreIndex;

/** Asks the store: questions of the catalogue, or a user's own SPARQL. */
public final class Questions {

    private final StoreReading store;

    public Questions(Path storeFolder, Patience patience) {
        this.store = new StoreReading(storeFolder, patience);
    }

    /** The folders with questions beside the facts that the store was built from, in order; none without a store. */
    public List<Path> foldersBesideFacts() throws IOException {
        return StoreIndex.exists(store.folder())
                ? StoreIndex.header(store.folder()).queries().stream()
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
     * @param evidence whether rows come with the words that support them
     */
    public record Manner(
            Optional<ResultFormat> format,
            Duration timeout,
            Optional<String> language,
            long limit,
            int width,
            boolean evidence) {

        /** All of the answer in one format. */
        public static Manner of(ResultFormat format, Duration timeout) {
            return new Manner(Optional.of(format), timeout, Optional.empty(), Long.MAX_VALUE, 0, false);
        }
    }

    /**
     * What came of a question.
     *
     * @param count rows or triples; for yes or no, 1 or 0
     * @param more whether the limit left any out
     */
    public record Outcome(AnswerKind kind, long count, boolean more) {}

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
                when asked.arguments.isEmpty() || !StoreIndex.exists(store.folder()) ->
                    runner.prepare(asked.query, asked.arguments).text();
                case Question.Catalogued asked ->
                    store.read(view -> runner.prepare(asked.query, asked.arguments, view, manner.language)
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
            Outcome outcome = switch (question) {
                case Question.Own own -> {
                    // what is wrong with the text itself is told whether there is a store or not
                    PreparedQuery prepared = runner.prepare(own.text, own.file);
                    prepared.format(manner.format);
                    yield store.read(view -> {
                        runner.unknownTerms(prepared, view).forEach(notes);
                        return new Asking(runner, manner, out).ask(prepared, view);
                    });
                }
                case Question.Catalogued asked ->
                    store.read(view -> new Asking(runner, manner, out)
                            .ask(runner.prepare(asked.query, asked.arguments, view, manner.language), view));
            };
            if (outcome.kind() == AnswerKind.ROWS && manner.format.orElse(ResultFormat.TABLE) == ResultFormat.TABLE) {
                LastTable.of(question, manner.language).remember(store.folder());
            }
            return outcome;
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
            ResultWriter.Written written = runner.run(
                    prepared,
                    view,
                    answer -> write(writer, manner.evidence ? new Evidence(view).to(answer) : answer, format));
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

    private QueryRunner runner(Manner manner) throws IOException {
        return new QueryRunner(store.header().base(), manner.timeout);
    }
}
