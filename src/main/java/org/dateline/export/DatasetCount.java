package org.dateline.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Vocabulary;

/**
 * What a description says in numbers. Holds the name of each entity once; what the ontology's graph describes is no
 * entity.
 */
final class DatasetCount {

    private static final int DAY = "2020-12-20".length();

    private final Map<Node, Integer> entities = new HashMap<>();
    private final Map<Node, Set<Integer>> classes = new HashMap<>();
    private final Set<Node> publishers = new HashSet<>();
    private final SortedSet<String> days = new TreeSet<>();
    private final SortedSet<String> languages = new TreeSet<>();
    private long triples;

    private DatasetCount() {}

    static DatasetCount of(GraphSource source, Iris iris) {
        DatasetCount count = new DatasetCount();
        for (Node graph : source.graphs()) {
            boolean ontology = graph.toString().equals(iris.ontology());
            try (Stream<Triple> triples = source.triples(graph)) {
                triples.forEach(triple -> {
                    count.triples++;
                    if (!ontology) {
                        count.add(graph, triple);
                    }
                });
            }
        }
        return count;
    }

    private void add(Node graph, Triple triple) {
        if (triple.getPredicate().equals(RDF.Nodes.type)) {
            int entity = entities.computeIfAbsent(triple.getSubject(), e -> entities.size());
            classes.computeIfAbsent(triple.getObject(), c -> new HashSet<>()).add(entity);
        } else if (triple.getSubject().equals(graph)) {
            addOfArticle(triple.getPredicate().getURI(), triple.getObject()); // a graph is named as its article
        }
    }

    private void addOfArticle(String property, Node value) {
        switch (property) {
            case Vocabulary.EARLIEST, Vocabulary.LATEST ->
                days.add(value.getLiteralLexicalForm().substring(0, DAY));
            case Vocabulary.LANGUAGE -> languages.add(value.getLiteralLexicalForm());
            case Vocabulary.PUBLISHER -> publishers.add(value);
            default -> {
                // nothing that a description tells
            }
        }
    }

    /** In all graphs; one that stands in two counts twice. */
    long triples() {
        return triples;
    }

    /** How many things have a class. */
    long entities() {
        return entities.size();
    }

    /** How many are of each of our own classes, by the class's IRI. */
    SortedMap<String, Integer> classes() {
        SortedMap<String, Integer> counted = new TreeMap<>();
        classes.forEach((type, members) -> {
            if (type.isURI() && type.getURI().startsWith(Vocabulary.DL)) {
                counted.put(type.getURI(), members.size());
            }
        });
        return counted;
    }

    long articles() {
        return classes().getOrDefault(Vocabulary.ARTICLE, 0);
    }

    long publishers() {
        return publishers.size();
    }

    /** The first and last days on which the articles may have appeared, as {@code 2020-12-20}. */
    SortedSet<String> days() {
        return days;
    }

    SortedSet<String> languages() {
        return languages;
    }
}
