package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.diagnostic.Place;
import org.dateline.explanation.Explainer;
import org.dateline.explanation.Explanation;
import org.dateline.explanation.Explanation.Testimony;
import org.dateline.explanation.ExplanationJson;
import org.dateline.explanation.ExplanationText;
import org.dateline.explanation.UnknownNameException;
import org.dateline.mapping.Iris;
import org.dateline.source.FactsPaths;
import org.dateline.store.CompletionList;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;

/** Tells why something stands in the store: on whose word, with which words, and where it was written. */
public final class Explanations {

    private final Path storeFolder;
    private final Patience patience;
    private final FactsPaths paths;

    /** @param directory from which facts files are named where they lie below it */
    public Explanations(Path storeFolder, Patience patience, Path directory) {
        this.storeFolder = storeFolder;
        this.patience = patience;
        this.paths = new FactsPaths(directory);
    }

    /** How to explain. */
    public record Manner(boolean json, Optional<String> language) {}

    /**
     * Explains what some words mean: a thing or a statement.
     *
     * @return text or JSON, with its last line end
     * @throws UnknownNameException for a name that nothing has, or that several things have
     */
    public String explain(List<String> words, Manner manner) throws IOException, UnknownNameException {
        try (TripleStore store = TripleStore.open(storeFolder, OpenMode.EXISTING, patience)) {
            Explainer.Known known = known(manner);
            Object explained = store.read(view -> explained(view, known, words));
            if (explained instanceof UnknownNameException unknown) {
                throw unknown;
            }
            Explanation placed = placed((Explanation) explained);
            return manner.json ? ExplanationJson.of(placed) : ExplanationText.of(placed);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A function run in a transaction throws nothing checked, so the exception is a value here. */
    private static Object explained(DatasetGraph view, Explainer.Known known, List<String> words) {
        try {
            return new Explainer(view, known).explain(words);
        } catch (UnknownNameException e) {
            return e;
        }
    }

    private Explainer.Known known(Manner manner) throws IOException {
        StoreIndex.Header header = StoreIndex.exists(storeFolder)
                ? StoreIndex.header(storeFolder)
                : StoreIndex.Header.empty(Iris.DEFAULT_BASE);
        return new Explainer.Known(header.base(), header.replaced(), this::ids, manner.language);
    }

    private Collection<String> ids() {
        try {
            return CompletionList.ids(storeFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Explanation placed(Explanation explanation) throws IOException {
        if (!StoreIndex.exists(storeFolder)) {
            return explanation;
        }
        List<Testimony> told = explanation.groups().stream()
                .flatMap(group -> group.testimonies().stream())
                .toList();
        Set<String> articles = told.stream()
                .flatMap(testimony -> testimony.article().stream())
                .map(card -> card.article().id())
                .collect(Collectors.toSet());
        Set<String> entries = told.stream()
                .filter(testimony -> testimony.article().isEmpty())
                .map(testimony -> testimony.record().id())
                .collect(Collectors.toSet());
        SortedMap<String, StoreIndex.Source> sources = StoreIndex.sources(storeFolder, articles, entries);
        return explanation.placed((article, id) -> places(sources, article, id));
    }

    private List<Place> places(SortedMap<String, StoreIndex.Source> sources, Optional<String> article, String id) {
        List<Place> places = new ArrayList<>();
        sources.forEach((key, source) -> {
            if (article.map(key::equals).orElse(true)) {
                source.places()
                        .find(id)
                        .map(thing -> new Place(paths.name(Path.of(source.path())), thing.line(), thing.column(), 1))
                        .ifPresent(places::add);
            }
        });
        return places;
    }
}
