package org.dateline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.answer.Labels;
import org.dateline.answer.ResultFormat;
import org.dateline.answer.ResultWriter;
import org.dateline.mapping.Iris;
import org.dateline.query.PreparedQuery;
import org.dateline.query.Query;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.RegisterUnion;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;

/** Asks the store: questions of the catalogue by name, or a user's own SPARQL. */
public final class Questions {

    private final Path storeFolder;
    private final Patience patience;
    private final QueryCatalog catalog;

    /** @param folders with further questions; a later one takes over names of earlier ones */
    public Questions(Path storeFolder, Patience patience, List<Path> folders)
            throws IOException, QueryRefusedException {
        this.storeFolder = storeFolder;
        this.patience = patience;
        QueryCatalog all = QueryCatalog.bundled();
        for (Path folder : folders) {
            all = all.with(folder);
        }
        this.catalog = all;
    }

    /** One question: by name, or as SPARQL text that came from a file or the command line. */
    public sealed interface Question {

        /** A question of the catalog, its arguments by the names of its parameters. */
        record Named(String name, Map<String, String> arguments) implements Question {}

        /** SPARQL text; messages call it by the file. */
        record Own(String text, String file) implements Question {}
    }

    /** How to answer. */
    public record Manner(ResultFormat format, Duration timeout, Optional<String> language) {}

    public QueryCatalog catalog() {
        return catalog;
    }

    /** The question as SPARQL that runs elsewhere, its parameters filled in. */
    public String text(Question question, Manner manner) throws IOException, QueryRefusedException {
        return prepare(question, runner(manner)).text();
    }

    /**
     * Writes the answer.
     *
     * @return how many rows or triples it has
     */
    public long ask(Question question, Manner manner, OutputStream out) throws IOException, QueryRefusedException {
        try (TripleStore store = TripleStore.open(storeFolder, OpenMode.EXISTING, patience)) {
            QueryRunner runner = runner(manner);
            PreparedQuery prepared = prepare(question, runner);
            return store.read(view -> {
                try {
                    Labels labels = new Labels(view, runner.base(), manner.language);
                    return new ResultWriter(runner.base(), labels)
                            .write(runner.run(prepared, view), manner.format, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private PreparedQuery prepare(Question question, QueryRunner runner) throws QueryRefusedException {
        return switch (question) {
            case Question.Own own -> runner.prepare(own.text, own.file);
            case Question.Named named -> runner.prepare(known(named.name), named.arguments);
        };
    }

    private Query known(String name) {
        return catalog.find(name).orElseThrow(() -> new IllegalStateException("not in the catalogue: " + name));
    }

    private QueryRunner runner(Manner manner) throws IOException {
        StoreIndex index =
                StoreIndex.exists(storeFolder) ? StoreIndex.read(storeFolder) : StoreIndex.empty(Iris.DEFAULT_BASE);
        return new QueryRunner(
                index.base(),
                manner.timeout,
                RegisterUnion.replacements(index.sources().values()));
    }
}
