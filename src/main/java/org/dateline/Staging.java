package org.dateline;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.diagnostic.WorkListener;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.Id;
import org.dateline.mapping.FactMapper;
import org.dateline.mapping.Iris;
import org.dateline.mapping.QuadSink;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.source.FactsFile;
import org.dateline.store.GraphDigest;
import org.dateline.store.QuadSpool;
import org.dateline.store.StoreChange;
import org.dateline.store.StoreIndex;

/**
 * Brings facts, understood, up to the edge of the store: maps what has changed, validates it, keeps the quads in a
 * spool and knows what the store's index will be.
 */
final class Staging {

    /**
     * What the store held before.
     *
     * @param kept the sources that stay as they are: neither given nor pruned
     * @param ids what those tell of ids
     * @param skip whether what has not changed need not be looked at again
     */
    record Before(StoreIndex index, SortedMap<String, StoreIndex.Source> kept, StoredIds ids, boolean skip) {}

    private final FactMapper mapper;
    private final Iris iris;
    private final Before before;
    private final Rules rules;
    private final QuadSpool spool;
    private final List<String> queries;
    private final SortedMap<String, StoreIndex.Source> staged = new TreeMap<>();
    private final List<String> changed = new ArrayList<>();
    private final Graph registers = GraphFactory.createDefaultGraph();
    private final WorkListener work;
    private int unchanged;
    private long quads;

    /**
     * @param queries absolute folders with questions beside the facts given
     * @param work is told how far staging and writing are
     */
    Staging(Before before, Rules rules, QuadSpool spool, List<String> queries, WorkListener work) {
        this.iris = new Iris(before.index.base());
        this.mapper = new FactMapper(rules.ontology(), iris);
        this.before = before;
        this.rules = rules;
        this.spool = spool;
        this.queries = queries;
        this.work = work;
    }

    /** The name of a source in the index: its article's id, or its path for registers alone. */
    static String key(FactsFile file) {
        return file.article()
                .flatMap(article -> article.text("id"))
                .map(id -> id.text())
                .orElseGet(() -> path(file).toUri().toString());
    }

    private static Path path(FactsFile file) {
        return file.path().toAbsolutePath().normalize();
    }

    /** Maps and validates; what a shape finds, and what does not go with the rest of the store, is reported. */
    void stage(ResolvedFacts facts, Diagnostics diagnostics) {
        if (!before.kept.isEmpty() && !before.index.rules().equals(rules.digest())) {
            reportOtherRules(diagnostics);
            return;
        }
        if (!before.index.ontology().equals(rules.ontologyDigest())) {
            mapper.ontology(spool);
        }
        ShapeCheck shapes = new ShapeCheck(rules.ontology(), iris, diagnostics);
        KeptRegisters keptRegisters = new KeptRegisters(before.kept.values());
        for (ResolvedFacts.OfFile file : work.through("mapping", "files", facts.files())) {
            keptRegisters.compare(file, stage(file, facts, shapes).register(), iris, diagnostics);
        }
        new Leaving(before, iris, staged)
                .changes(facts)
                .forEach(new KeptReferences(before, iris, rules.ontology(), diagnostics)::check);
        new ChangedReplacements(before, iris, facts, diagnostics)
                .check(next().sources().values());
        stageRegisters(facts, shapes);
    }

    /** What stays was read and checked by other rules: a clean build might give another graph, or an error. */
    private void reportOtherRules(Diagnostics diagnostics) {
        List<String> files =
                before.kept.values().stream().map(StoreIndex.Source::file).toList();
        diagnostics.report(
                Place.of(files.getFirst()),
                Problem.ONTOLOGY_CHANGED,
                "the store was built with another ontology or version of dateline, and %s not given now"
                        .formatted(
                                files.size() == 1
                                        ? "this file is"
                                        : "this and %s more are".formatted(files.size() - 1)),
                "hint: build all files together, give the same --ontology as before, or leave files out with --prune");
    }

    private StoreIndex.Source stage(ResolvedFacts.OfFile file, ResolvedFacts facts, ShapeCheck shapes) {
        String key = key(file.file());
        Graph register = GraphFactory.createDefaultGraph();
        mapper.registers(file.register(), quad -> register.add(quad.asTriple()));
        Function<Id, SortedSet<String>> types =
                id -> facts.types().containsKey(id) ? facts.types().get(id) : before.ids.typesOf(id);
        String digest = rules.digest(file, types);
        Optional<StoreIndex.Source> known = Optional.ofNullable(
                        before.index.sources().get(key))
                .filter(source -> before.skip && source.digest().equals(digest));
        Optional<String> graph = file.article()
                .map(article -> known.map(StoreIndex.Source::graph).orElseGet(() -> map(article, types, shapes)));
        if (graph.isPresent() && known.isPresent()) {
            unchanged++;
        }
        List<String> made = file.article().stream()
                .flatMap(article -> article.records().stream())
                .filter(record -> !facts.types().containsKey(record.id()))
                .map(record -> record.id().name())
                .sorted()
                .toList();
        List<String> lines = List.copyOf(GraphDigest.lines(register.find()));
        StoreIndex.Source source = new StoreIndex.Source(
                file.file().name(),
                path(file.file()).toString(),
                digest,
                graph.orElse(""),
                made,
                lines,
                Placing.of(file));
        staged.put(key, source);
        return source;
    }

    /** Maps one article into the spool and validates its graph; gives the graph's digest. */
    private String map(ArticleFacts article, Function<Id, SortedSet<String>> types, ShapeCheck shapes) {
        Graph graph = GraphFactory.createDefaultGraph();
        QuadSink sink = quad -> {
            graph.add(quad.asTriple());
            spool.quad(quad);
        };
        mapper.article(article, sink);
        String digest = GraphDigest.of(graph.find());
        quads += graph.size();
        changed.add(article.name());
        shapes.article(article, graph, types);
        return digest;
    }

    private void stageRegisters(ResolvedFacts facts, ShapeCheck shapes) {
        List<StoreIndex.Source> sources = new ArrayList<>(before.kept.values());
        sources.addAll(staged.values());
        SortedSet<String> lines = StoreIndex.registers(sources);
        RDFParser.fromString(String.join("\n", lines), Lang.NTRIPLES).parse(registers);
        if (before.skip
                && lines.equals(StoreIndex.registers(before.index.sources().values()))
                && rules.digest().equals(before.index.rules())) {
            return;
        }
        Map<String, SortedSet<String>> written = new HashMap<>();
        facts.types().forEach((id, types) -> written.put(iris.of(id), types));
        shapes.registers(
                registers,
                facts,
                iri -> written.containsKey(iri) ? written.get(iri) : before.ids.typesOf(iri),
                before.kept.values());
    }

    /** The articles of the store that are neither given nor kept. */
    List<String> removed() {
        return before.index.sources().entrySet().stream()
                .filter(entry -> entry.getValue().hasGraph())
                .map(Map.Entry::getKey)
                .filter(key -> !staged.containsKey(key) && !before.kept.containsKey(key))
                .toList();
    }

    /** The store's index after this run. */
    StoreIndex next() {
        SortedMap<String, StoreIndex.Source> sources = new TreeMap<>(before.kept);
        sources.entrySet().removeIf(this::isMoved);
        sources.putAll(staged);
        return new StoreIndex(
                before.index.base(), rules.ontologyDigest(), rules.digest(), List.copyOf(questions()), sources);
    }

    /** The folders with questions: those beside the facts given, and beside those that stay and lie below them. */
    private SortedSet<String> questions() {
        SortedSet<String> folders = new TreeSet<>(queries);
        for (String folder : before.index.queries()) {
            Path above = Path.of(folder).resolveSibling("");
            boolean needed = before.kept.values().stream()
                    .anyMatch(source -> Path.of(source.path()).startsWith(above));
            if (needed && Files.isDirectory(Path.of(folder))) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** Registers alone have no name but their path: when that is gone and a given file tells all, it was moved. */
    private boolean isMoved(Map.Entry<String, StoreIndex.Source> source) {
        return !source.getValue().hasGraph()
                && !Files.exists(Path.of(URI.create(source.getKey())))
                && staged.values().stream()
                        .filter(given -> !given.hasGraph())
                        .anyMatch(given ->
                                given.register().containsAll(source.getValue().register()));
    }

    /** Makes the store's graphs those of the next index. */
    void write(StoreChange change) {
        for (Node graph : work.through("storing", "graphs", spool.graphs())) {
            change.replaceGraph(graph, spool.triples(graph));
        }
        change.replaceGraph(NodeFactory.createURI(iris.registers()), registers.find());
        removed().forEach(name -> change.removeGraph(NodeFactory.createURI(iris.of(Id.shared(name)))));
    }

    List<String> changed() {
        return List.copyOf(changed);
    }

    int unchanged() {
        return unchanged;
    }

    /** How many quads the mapped articles came to. */
    long quads() {
        return quads;
    }
}
