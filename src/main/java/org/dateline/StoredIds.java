package org.dateline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.fact.Id;
import org.dateline.mapping.Iris;
import org.dateline.source.FactsFile;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;

/**
 * What the store tells of ids, leaving out everything that stems from the sources that are being built anew: a kind
 * that was corrected in its file is not held against the correction.
 */
final class StoredIds {

    private static final String TYPE = "<%s>".formatted(RDF.type.getURI());

    private final Optional<TripleStore> store;
    private final Iris iris;
    private final Set<String> graphsLeftOut;
    private final Map<String, SortedSet<String>> registered = new HashMap<>();
    private final Map<Id, SortedSet<String>> asked = new HashMap<>();

    StoredIds(Optional<TripleStore> store, StoreIndex index, SortedMap<String, FactsFile> given) {
        this.store = store;
        this.iris = new Iris(index.base());
        this.graphsLeftOut = given.keySet().stream().map(key -> index.base() + key).collect(Collectors.toSet());
        this.graphsLeftOut.add(iris.registers());
        index.sources().forEach((key, source) -> {
            if (!given.containsKey(key)) {
                source.register().forEach(this::register);
            }
        });
    }

    /** Notes the type that a line of N-Triples gives, if it does. */
    private void register(String line) {
        String[] parts = line.split(" ", 3);
        if (parts[1].equals(TYPE)) {
            String type = parts[2].substring(1, parts[2].indexOf('>'));
            registered.computeIfAbsent(parts[0], s -> new TreeSet<>()).add(type);
        }
    }

    /** The classes of what the store holds under an id; none when it holds nothing. */
    SortedSet<String> typesOf(Id id) {
        return asked.computeIfAbsent(id, this::ask);
    }

    private SortedSet<String> ask(Id id) {
        String iri = iris.of(id);
        SortedSet<String> types = new TreeSet<>(registered.getOrDefault("<" + iri + ">", new TreeSet<>()));
        store.ifPresent(s -> s.read(view -> {
            view.find(Node.ANY, NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY)
                    .forEachRemaining(quad -> {
                        if (!graphsLeftOut.contains(quad.getGraph().getURI())) {
                            types.add(quad.getObject().getURI());
                        }
                    });
            return types;
        }));
        return types;
    }
}
