package org.dateline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.Id;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.mapping.FactMapper;
import org.dateline.mapping.Iris;
import org.dateline.mapping.QuadSink;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.ResolvedFacts;
import org.dateline.ontology.Vocabulary;
import org.dateline.source.FactsFile;
import org.dateline.store.GraphDigest;
import org.dateline.store.QuadSpool;
import org.dateline.store.StoreChange;
import org.dateline.store.StoreIndex;

/**
 * Brings facts, understood, up to the edge of the store: maps what has changed, validates it, keeps the quads in a spool
 * and knows what the store's index will be.
 */
final class Staging {

    /** What the store held before. */
    record Before(StoreIndex index, StoredIds ids) {}

    private final FactMapper mapper;
    private final Iris iris;
    private final Before before;
    private final QuadSpool spool;
    private final SortedMap<String, StoreIndex.Source> staged = new TreeMap<>();
    private final List<String> changed = new ArrayList<>();
    private String ontologyDigest = "";
    private int unchanged;
    private long quads;

    Staging(FactMapper mapper, Iris iris, Before before, QuadSpool spool) {
        this.mapper = mapper;
        this.iris = iris;
        this.before = before;
        this.spool = spool;
    }

    /** The name of a source in the index: its article's id, or its path for registers alone. */
    static String key(FactsFile file) {
        return file.article()
                .flatMap(article -> article.text("id"))
                .map(id -> id.text())
                .orElseGet(() -> file.path().toAbsolutePath().normalize().toUri().toString());
    }

    /** Maps and validates; what a shape finds is reported. */
    void stage(ResolvedFacts facts, Ontology ontology, Diagnostics diagnostics) {
        ontologyDigest = GraphDigest.of(ontology.terms().find());
        if (!ontologyDigest.equals(before.index.ontology())) {
            mapper.ontology(spool);
        }
        ShapeCheck shapes = new ShapeCheck(ontology, iris, diagnostics);
        SortedSet<String> otherLines = othersRegisters(facts);
        for (ResolvedFacts.OfFile file : facts.files()) {
            stage(file, facts, shapes, otherLines);
        }
    }

    private void stage(
            ResolvedFacts.OfFile file, ResolvedFacts facts, ShapeCheck shapes, SortedSet<String> otherLines) {
        String key = key(file.file());
        Graph register = GraphFactory.createDefaultGraph();
        mapper.registers(file.register(), quad -> register.add(quad.asTriple()));
        shapes.registers(file, register, facts, otherLines);
        String digest = digest(file);
        StoreIndex.Source known = before.index.sources().get(key);
        Optional<String> graph = file.article().map(article ->
                known != null && known.digest().equals(digest) ? known.graph() : map(article, facts, shapes));
        staged.put(
                key,
                new StoreIndex.Source(
                        file.file().name(),
                        digest,
                        graph.orElse(""),
                        List.copyOf(GraphDigest.lines(register.find()))));
        if (graph.isPresent() && known != null && known.digest().equals(digest)) {
            unchanged++;
        }
    }

    /** Maps one article into the spool and validates its graph; gives the graph's digest. */
    private String map(ArticleFacts article, ResolvedFacts facts, ShapeCheck shapes) {
        Graph graph = GraphFactory.createDefaultGraph();
        QuadSink sink = quad -> {
            graph.add(quad.asTriple());
            spool.quad(quad);
        };
        mapper.article(article, sink);
        quads += graph.size();
        shapes.article(article, graph, id -> facts.types().getOrDefault(id, before.ids.typesOf(id)));
        changed.add(article.name());
        return GraphDigest.of(graph.find());
    }

    private SortedSet<String> othersRegisters(ResolvedFacts facts) {
        SortedSet<String> given = new TreeSet<>();
        facts.files().forEach(f -> given.add(key(f.file())));
        SortedSet<String> lines = new TreeSet<>();
        before.index.sources().forEach((key, source) -> {
            if (!given.contains(key)) {
                lines.addAll(source.register());
            }
        });
        return lines;
    }

    /** The articles of the store that were not given. */
    List<String> absent(StoreIndex index) {
        return index.sources().entrySet().stream()
                .filter(entry -> !entry.getValue().graph().isEmpty() && !staged.containsKey(entry.getKey()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** The store's index after this run. */
    StoreIndex next(StoreIndex index, List<String> removed) {
        SortedMap<String, StoreIndex.Source> sources = new TreeMap<>(index.sources());
        sources.keySet().removeAll(removed);
        sources.putAll(staged);
        return new StoreIndex(index.base(), ontologyDigest, sources);
    }

    /** Writes the spooled graphs and the union of all registers. */
    void write(StoreChange change, StoreIndex next) {
        spool.graphs().forEach(graph -> change.replaceGraph(graph, spool.triples(graph)));
        Node registers = NodeFactory.createURI(iris.registers());
        change.replaceGraph(registers, union(next));
    }

    private static Iterator<Triple> union(StoreIndex next) {
        SortedSet<String> lines = new TreeSet<>();
        next.sources().values().forEach(source -> lines.addAll(source.register()));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(String.join("\n", lines), Lang.NTRIPLES).parse(graph);
        return graph.find();
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

    /** Of all that an article's graph depends on. */
    private String digest(ResolvedFacts.OfFile file) {
        String text = file.article().stream()
                .flatMap(a -> a.statements().stream())
                .filter(s -> s.property().equals(Vocabulary.SHA256))
                .map(Statement::value)
                .map(Value::toString)
                .findFirst()
                .orElse("no text");
        return sha256(String.join("\n", Version.number(), iris.base(), ontologyDigest, file.file().digest(), text));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
