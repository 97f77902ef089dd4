package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.WorkListener;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.Id;
import org.dateline.fact.Quote;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.OntologyFiles;
import org.dateline.resolution.FactResolver;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.resolution.Sources;
import org.dateline.source.FactsFile;
import org.dateline.source.QuoteFinder;
import org.dateline.store.CompletionList;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.QuadSpool;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;

/**
 * Turns facts files into the graphs of a store. All problems of all files come first; only when there is none, one
 * transaction puts the given articles in and leaves the others alone.
 */
public final class GraphBuilder {

    private final Path storeFolder;
    private final Patience patience;
    private final WorkListener work;

    /** @param storeFolder where the store is, or is to be made by the first build that has no errors */
    public GraphBuilder(Path storeFolder, Patience patience) {
        this(storeFolder, patience, WorkListener.none());
    }

    /**
     * @param storeFolder where the store is, or is to be made by the first build that has no errors
     * @param work is told how far a run is
     */
    public GraphBuilder(Path storeFolder, Patience patience, WorkListener work) {
        this.storeFolder = storeFolder;
        this.patience = patience;
        this.work = work;
    }

    /** Finds the problems of facts and stores nothing; ids may be those of an existing store. */
    public BuildReport check(BuildRequest request) throws IOException {
        return run(request, false);
    }

    /** Checks, then stores if there are no errors. */
    public BuildReport build(BuildRequest request) throws IOException {
        return run(request, true);
    }

    private BuildReport run(BuildRequest request, boolean store) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        FactsInput input = new FactsInput(request, diagnostics);
        List<FactsFile> files = input.files(work);
        List<Path> extensions = input.extensions();
        Rules rules = Rules.of(OntologyFiles.with(extensions, diagnostics), extensions);
        try (Known known = open(request);
                QuadSpool spool = new QuadSpool(existing(storeFolder.toAbsolutePath()))) {
            SortedMap<String, StoreIndex.Source> kept = kept(known.index, files, request.prune());
            StoredIds stored = new StoredIds(known.store, new Iris(known.index.base()), kept);
            ResolvedFacts facts = resolve(request, files, new Inputs(rules.ontology(), stored, diagnostics));
            // a check looks at everything again, so that it tells the same each time
            Staging staging = new Staging(
                    new Staging.Before(known.index, kept, stored, store), rules, spool, input.queries(), work);
            if (!diagnostics.hasErrors()) {
                staging.stage(facts, diagnostics);
            }
            Changes changes = diagnostics.hasErrors() || !store ? Changes.none(staging) : commit(known, staging);
            return report(files, facts, changes, diagnostics);
        }
    }

    /** The sources of the store that a build leaves alone. */
    private static SortedMap<String, StoreIndex.Source> kept(StoreIndex index, List<FactsFile> files, boolean prune) {
        SortedMap<String, StoreIndex.Source> kept = new TreeMap<>(prune ? Map.of() : index.sources());
        files.forEach(file -> kept.remove(Staging.key(file)));
        return kept;
    }

    /** What a run has learned before it resolves. */
    private record Inputs(Ontology ontology, StoredIds stored, Diagnostics diagnostics) {}

    private ResolvedFacts resolve(BuildRequest request, List<FactsFile> files, Inputs inputs) {
        ArticleTexts texts = new ArticleTexts(request.texts(), request.directory(), inputs.diagnostics);
        Sources sources = new Sources() {
            @Override
            public Optional<QuoteFinder> finder(FactsFile file) {
                return texts.finder(file);
            }

            @Override
            public SortedSet<String> typesInStore(Id id) {
                return inputs.stored.typesOf(id);
            }

            @Override
            public SortedMap<Id, Id> replacedInStore() {
                return inputs.stored.replaced();
            }
        };
        return new FactResolver(inputs.ontology, sources, inputs.diagnostics).resolve(files, work);
    }

    /** The store as it was before the run, if there is one. */
    private record Known(Optional<TripleStore> store, StoreIndex index) implements AutoCloseable {
        @Override
        public void close() {
            store.ifPresent(TripleStore::close);
        }
    }

    private Known open(BuildRequest request) throws IOException {
        String base = request.base().orElse(Iris.DEFAULT_BASE);
        if (!Files.isDirectory(storeFolder.resolve("tdb2"))) {
            return new Known(Optional.empty(), StoreIndex.empty(base));
        }
        TripleStore store = TripleStore.open(storeFolder, OpenMode.EXISTING, patience);
        try {
            StoreIndex.recover(store);
            StoreIndex index = StoreIndex.exists(storeFolder) ? StoreIndex.read(storeFolder) : StoreIndex.empty(base);
            if (request.base().isPresent() && !index.base().equals(base)) {
                throw new BaseFixedException(index.base());
            }
            return new Known(Optional.of(store), index);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private Changes commit(Known known, Staging staging) throws IOException {
        StoreIndex next = staging.next();
        if (next.equals(known.index)) {
            return Changes.none(staging).with(CompletionList.exists(storeFolder) ? List.of() : listIds(next));
        }
        if (known.store.isPresent()) {
            write(known.store.get(), staging, next);
        } else {
            try (TripleStore made = TripleStore.open(storeFolder, OpenMode.CREATE, patience)) {
                if (StoreIndex.exists(storeFolder)) {
                    throw new IOException(
                            "another process has just made the store %s; build again".formatted(storeFolder));
                }
                write(made, staging, next);
            }
        }
        return new Changes(staging.changed(), staging.unchanged(), staging.removed(), staging.quads(), listIds(next));
    }

    /** Completion can do without the list, so a build does not fail for it; gives what is to be said then. */
    private List<String> listIds(StoreIndex index) {
        try {
            CompletionList.write(storeFolder, index);
            return List.of();
        } catch (IOException e) {
            return List.of("the list of ids for completion could not be written: " + e.getMessage());
        }
    }

    private void write(TripleStore store, Staging staging, StoreIndex next) throws IOException {
        next.writeWith(
                storeFolder,
                () -> store.write(change -> {
                    staging.write(change);
                    return next;
                }));
    }

    /** What a run did to the store. */
    private record Changes(List<String> built, int unchanged, List<String> removed, long quads, List<String> remarks) {

        static Changes none(Staging staging) {
            return new Changes(List.of(), staging.unchanged(), List.of(), staging.quads(), List.of());
        }

        Changes with(List<String> more) {
            return new Changes(built, unchanged, removed, quads, more);
        }
    }

    private static BuildReport report(
            List<FactsFile> files, ResolvedFacts facts, Changes changes, Diagnostics diagnostics) {
        List<Quote> quotes = facts.articles().stream()
                .flatMap(GraphBuilder::quotes)
                .distinct()
                .toList();
        return new BuildReport(
                diagnostics.sorted(),
                files.size(),
                quotes.size(),
                (int) quotes.stream().filter(q -> q.anchor().isPresent()).count(),
                changes.built,
                changes.unchanged,
                changes.removed,
                changes.quads,
                changes.remarks);
    }

    private static java.util.stream.Stream<Quote> quotes(ArticleFacts article) {
        return java.util.stream.Stream.concat(
                article.quotes().stream(), article.records().stream().flatMap(r -> r.evidence().stream()));
    }

    /** The nearest folder that is there, the given one or one above it; at last the root. */
    private static Path existing(Path folder) {
        Path above = folder.getParent();
        return above == null || Files.isDirectory(folder) ? folder : existing(above);
    }
}
