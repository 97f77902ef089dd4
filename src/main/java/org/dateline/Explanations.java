package org.dateline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import org.dateline.query.PreparedQuery;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;
import org.dateline.source.FactsPaths;
import org.dateline.store.Patience;
import org.dateline.store.StoreIndex;

/** Tells why something stands in the store: on whose word, with which words, and where it was written. */
public final class Explanations {

    /** For asking again what was asked for a table; as long as `query` takes at most unless told otherwise. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final StoreReading store;
    private final FactsPaths paths;

    /** @param directory from which facts files are named where they lie below it */
    public Explanations(Path storeFolder, Patience patience, Path directory) {
        this.store = new StoreReading(storeFolder, patience);
        this.paths = new FactsPaths(directory);
    }

    /** How to explain. */
    public record Manner(boolean json, Optional<String> language) {}

    /**
     * Explains what some words mean: a thing or a statement.
     *
     * @return text or JSON, with its last line end
     * @throws QueryRefusedException for a name that nothing has, or that several things have
     */
    public String explain(List<String> words, Manner manner) throws IOException, QueryRefusedException {
        String base = store.header().base();
        Explanation explanation = store.read(view -> new Explainer(view, base, manner.language).explain(words));
        return written(List.of(explanation), manner);
    }

    /**
     * Explains a row of the last table that a question of this store was answered with, by asking it again.
     *
     * @param number of the row, from 1
     * @throws QueryRefusedException when there is no such table or row
     */
    public String row(int number, Manner manner) throws IOException, QueryRefusedException {
        LastTable last = LastTable.read(store.folder());
        QueryRunner runner = new QueryRunner(store.header().base(), TIMEOUT);
        return written(store.read(view -> row(last, number, new Asked(runner, view, manner))), manner);
    }

    /** In which store, and how, something is asked. */
    private record Asked(QueryRunner runner, DatasetGraph view, Manner manner) {}

    private static List<Explanation> row(LastTable last, int number, Asked asked) throws QueryRefusedException {
        PreparedQuery prepared = last.prepare(asked.runner, asked.view);
        return new Explainer(asked.view, asked.runner.base(), asked.manner.language)
                .row(last.name(), number, asked.runner.run(prepared, asked.view, answer -> last.row(answer, number)));
    }

    private String written(List<Explanation> explanations, Manner manner) throws IOException {
        List<Explanation> placed = placed(explanations);
        return manner.json ? ExplanationJson.of(placed) : ExplanationText.of(placed);
    }

    private List<Explanation> placed(List<Explanation> explanations) throws IOException {
        if (!StoreIndex.exists(store.folder())) {
            return explanations;
        }
        List<Testimony> told = explanations.stream()
                .flatMap(explanation -> explanation.groups().stream())
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
        SortedMap<String, StoreIndex.Source> sources = StoreIndex.sources(store.folder(), articles, entries);
        return explanations.stream()
                .map(explanation -> explanation.placed((article, id) -> places(sources, article, id)))
                .toList();
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
