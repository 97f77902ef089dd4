package org.dateline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.Questions.Question;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.WorkListener;
import org.dateline.export.BulkFiles;
import org.dateline.export.DatasetDescription;
import org.dateline.export.DatasetDescription.About;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.dateline.export.HeldTriples;
import org.dateline.export.QuadWriter;
import org.dateline.export.Reifiers;
import org.dateline.export.SelectedArticles;
import org.dateline.mapping.Iris;
import org.dateline.owl.OwlDocument;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;
import org.dateline.store.Patience;
import org.dateline.store.Prefixes;

/** Writes graphs of a store, sorted: the same store gives the same bytes. */
public final class GraphExporter {

    private static final Duration FOR_EVER = Duration.ofDays(1_000);

    private final StoreReading store;
    private final WorkListener work;

    public GraphExporter(Path storeFolder, Patience patience) {
        this(storeFolder, patience, WorkListener.none());
    }

    /** @param work is told how far an export is */
    public GraphExporter(Path storeFolder, Patience patience, WorkListener work) {
        this.store = new StoreReading(storeFolder, patience);
        this.work = work;
    }

    /**
     * Where and how to write.
     *
     * @param file which is replaced as a whole; empty: the stream
     */
    public record Target(GraphFormat format, Optional<Path> file, OutputStream stream) {

        void write(GraphSource source, QuadWriter writer) throws IOException {
            if (file.isPresent()) {
                writer.toFile(source, format, file.get());
            } else {
                writer.write(source, format, stream);
            }
        }
    }

    /**
     * What to write.
     *
     * @param articles ids or IRIs of some; empty: all
     * @param ontology whether the ontology's graph goes along
     * @param reifiers whether what sayings put forward is added in the way of RDF 1.2
     * @param description what is to be said in a description that goes along; empty: none does
     */
    public record Choice(List<String> articles, boolean ontology, boolean reifiers, Optional<About> description) {
        public Choice {
            articles = List.copyOf(articles);
        }
    }

    /**
     * Writes graphs.
     *
     * @return how many articles were written
     * @throws QueryRefusedException for an article that the store has not
     */
    public long export(Target target, Choice choice) throws IOException, QueryRefusedException {
        String base = store.header().base();
        return store.read(view -> {
            Chosen chosen = chosen(view, choice, base);
            Map<String, String> prefixes = new TreeMap<>(Prefixes.wellKnown(base));
            prefixes.putAll(choice.description.isPresent() ? DatasetDescription.PREFIXES : Map.of());
            target.write(chosen.graphs, new QuadWriter(prefixes, terms(view, target.format, base)).told(work));
            return chosen.articles;
        });
    }

    /**
     * Writes graphs as parts for bulk loaders.
     *
     * @throws QueryRefusedException for an article that the store has not
     */
    public BulkFiles.Written export(BulkFiles files, Choice choice) throws IOException, QueryRefusedException {
        String base = store.header().base();
        return store.read(view -> files.write(chosen(view, choice, base).graphs.told(work)));
    }

    /**
     * Writes what a question constructs.
     *
     * @param notes is told what the asker should know, a line each
     * @return how many triples were written
     * @throws QueryRefusedException for a question that cannot be asked or answers with no graph
     */
    public long export(Target target, Question question, Consumer<String> notes)
            throws IOException, QueryRefusedException {
        String base = store.header().base();
        Construction construction = new Construction(new QueryRunner(base, FOR_EVER), question);
        return store.read(view -> {
            try (HeldTriples answer = construction.run(view, notes)) {
                QuadWriter writer = new QuadWriter(Prefixes.wellKnown(base), terms(view, target.format, base));
                target.write(answer, writer.told(work));
                return answer.merged().count();
            }
        });
    }

    /**
     * Writes ontology and facts as one document for Protégé and other OWL tools.
     *
     * @param articles ids or IRIs of some; empty: all
     * @return how many articles were left out, as later versions replace them
     * @throws QueryRefusedException for an article that the store has not
     */
    public int exportForProtege(Target target, List<String> articles) throws IOException, QueryRefusedException {
        String base = store.header().base();
        return store.read(view -> {
            OwlDocument document = new OwlDocument(articles.isEmpty() ? view : selected(view, articles, base), base);
            target.write(document, new QuadWriter(OwlDocument.prefixes(base)).told(work));
            return document.leftOut();
        });
    }

    /** A copy of what some articles need: the document looks up more than a stream gives. */
    private static DatasetGraph selected(DatasetGraph view, List<String> wished, String base)
            throws QueryRefusedException {
        Node ontology = NodeFactory.createURI(new Iris(base).ontology());
        GraphSource graphs = SelectedArticles.of(view, base, named(wished, SelectedArticles.all(view), base))
                .and(GraphSource.of(view, List.of(ontology)));
        DatasetGraph copy = DatasetGraphFactory.create();
        for (Node graph : graphs.graphs()) {
            graphs.triples(graph).forEach(triple -> copy.add(Quad.create(graph, triple)));
        }
        return copy;
    }

    /** Graphs to be written, and how many of them are articles. */
    private record Chosen(GraphSource graphs, long articles) {}

    private static Chosen chosen(DatasetGraph view, Choice choice, String base) throws QueryRefusedException {
        Node ontology = NodeFactory.createURI(new Iris(base).ontology());
        List<Node> articles = SelectedArticles.all(view);
        GraphSource graphs;
        if (choice.articles.isEmpty()) {
            List<Node> names = new ArrayList<>(GraphSource.of(view).graphs());
            names.remove(ontology);
            graphs = GraphSource.of(view, names);
        } else {
            articles = named(choice.articles, articles, base);
            graphs = SelectedArticles.of(view, base, articles);
        }
        if (choice.ontology) {
            graphs = graphs.and(GraphSource.of(view, List.of(ontology)));
        }
        if (choice.reifiers) {
            graphs = Reifiers.addedTo(graphs);
        }
        if (choice.description.isPresent()) {
            DatasetDescription description =
                    new DatasetDescription(base, choice.description.get().in(view, base));
            graphs = graphs.and(GraphSource.of(description.of(graphs)));
        }
        return new Chosen(graphs, articles.size());
    }

    private static List<Node> named(List<String> wished, Collection<Node> articles, String base)
            throws QueryRefusedException {
        Map<String, Node> known = new TreeMap<>();
        articles.forEach(article -> known.put(id(article, base), article));
        List<Node> named = new ArrayList<>();
        for (String wish : wished) {
            String id = wish.startsWith(base) ? wish.substring(base.length()) : wish;
            if (!known.containsKey(id)) {
                throw new QueryRefusedException(
                        Place.of("--article " + wish),
                        "the store has no article '%s'".formatted(id),
                        NearNames.hint(id, known.keySet()).stream().toList());
            }
            named.add(known.get(id));
        }
        return named.stream().distinct().toList();
    }

    private static String id(Node article, String base) {
        return article.getURI().startsWith(base) ? article.getURI().substring(base.length()) : article.getURI();
    }

    /** What JSON-LD makes its context from. */
    private static List<Triple> terms(DatasetGraph view, GraphFormat format, String base) {
        Node ontology = NodeFactory.createURI(new Iris(base).ontology());
        return format == GraphFormat.JSON_LD
                ? GraphSource.of(view, List.of(ontology)).triples(ontology).toList()
                : List.of();
    }
}
