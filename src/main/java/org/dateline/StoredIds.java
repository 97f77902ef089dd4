package org.dateline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.fact.Id;
import org.dateline.mapping.Iris;
import org.dateline.store.RegisterLine;
import org.dateline.store.RegisterUnion;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;

/**
 * What the store tells beside the sources that are being built anew. What stems from those is left out: a kind that was
 * corrected in its file is not held against the correction.
 */
final class StoredIds {

    private final Optional<TripleStore> store;
    private final Iris iris;
    private final Set<String> graphs = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, SortedSet<String>> registered = new HashMap<>();
    private final SortedMap<Id, Id> replaced = new TreeMap<>();
    private final Map<String, SortedSet<String>> asked = new HashMap<>();

    /** @param kept the sources that stay as they are, by their names in the index */
    StoredIds(Optional<TripleStore> store, Iris iris, SortedMap<String, StoreIndex.Source> kept) {
        this.store = store;
        this.iris = iris;
        kept.forEach((key, source) -> {
            if (source.hasGraph()) {
                graphs.add(iris.of(Id.shared(key)));
                source.made().forEach(name -> made.add(iris.of(Id.local(key, name))));
            }
            source.register().stream()
                    .map(RegisterLine::of)
                    .filter(RegisterLine::isType)
                    .forEach(line -> registered
                            .computeIfAbsent(line.subject(), s -> new TreeSet<>())
                            .add(line.objectIri().orElseThrow()));
        });
        String base = iris.base();
        RegisterUnion.replacements(kept.values())
                .direct()
                .forEach((iri, by) ->
                        replaced.put(Id.shared(iri.substring(base.length())), Id.shared(by.substring(base.length()))));
    }

    /** What kept registers say was replaced, and by what. */
    SortedMap<Id, Id> replaced() {
        return replaced;
    }

    /** The classes of what the store holds under a written id; none when it holds nothing, or made the id itself. */
    SortedSet<String> typesOf(Id id) {
        boolean writable = Id.objectionTo(id.name()).isEmpty()
                && (id.isShared() || Id.objectionTo(id.article()).isEmpty());
        String iri = iris.of(id);
        return writable && !made.contains(iri) ? typesOf(iri) : new TreeSet<>();
    }

    /** The classes of whatever the store holds under an IRI. */
    SortedSet<String> typesOf(String iri) {
        return asked.computeIfAbsent(iri, this::ask);
    }

    private SortedSet<String> ask(String iri) {
        SortedSet<String> types = new TreeSet<>(registered.getOrDefault(iri, new TreeSet<>()));
        if (!graphs.isEmpty()) {
            Node node = NodeFactory.createURI(iri);
            find(view -> view.find(Node.ANY, node, RDF.type.asNode(), Node.ANY))
                    .forEach(quad -> types.add(quad.getObject().getURI()));
        }
        return types;
    }

    /** The quads of articles that stay and have this IRI as their object. */
    List<Quad> uses(String iri) {
        return find(view -> view.find(Node.ANY, Node.ANY, Node.ANY, NodeFactory.createURI(iri)));
    }

    /** The property that a proposition or relation of an article that stays is about. */
    Optional<String> property(Quad part, String key) {
        return find(view -> view.find(part.getGraph(), part.getSubject(), NodeFactory.createURI(key), Node.ANY))
                .stream()
                .map(quad -> quad.getObject().getURI())
                .findFirst();
    }

    private List<Quad> find(Function<DatasetGraph, java.util.Iterator<Quad>> search) {
        List<Quad> found = new ArrayList<>();
        store.ifPresent(s -> s.read(view -> {
            search.apply(view).forEachRemaining(quad -> {
                if (graphs.contains(quad.getGraph().getURI())) {
                    found.add(quad);
                }
            });
            return found;
        }));
        return found;
    }

    /** The classes of what a graph of the store describes, whether it stays or not. */
    Map<String, SortedSet<String>> described(String graph) {
        Map<String, SortedSet<String>> types = new HashMap<>();
        store.ifPresent(s -> s.read(view -> {
            view.find(NodeFactory.createURI(graph), Node.ANY, RDF.type.asNode(), Node.ANY)
                    .forEachRemaining(
                            quad -> types.computeIfAbsent(quad.getSubject().getURI(), n -> new TreeSet<>())
                                    .add(quad.getObject().getURI()));
            return types;
        }));
        return types;
    }
}
