package org.dateline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.diagnostic.NearNames;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.Prefixes;

/**
 * Terms of a user's own query that are nowhere in the store although their prefix is one of the store's own: of the
 * ontology, of its codes, of the base. Such a query finds nothing without a sign of why.
 */
final class UnknownTerms {

    private final DatasetGraph view;
    private final String base;

    UnknownTerms(DatasetGraph view, String base) {
        this.view = view;
        this.base = base;
    }

    /** A line for each of them, in the order of the query. */
    List<String> warnings(PreparedQuery query) {
        List<String> warnings = new ArrayList<>();
        for (String iri : NamedIris.of(query.syntax())) {
            if (isOurs(iri) && !isThere(NodeFactory.createURI(iri))) {
                warnings.add("warning: %s is no term of this store%s".formatted(prefixed(iri), near(iri)));
            }
        }
        return warnings;
    }

    private boolean isOurs(String iri) {
        return iri.startsWith(Vocabulary.DL) || iri.startsWith(Vocabulary.CODE) || iri.startsWith(base);
    }

    private boolean isThere(Node iri) {
        return view.contains(Node.ANY, iri, Node.ANY, Node.ANY)
                || view.contains(Node.ANY, Node.ANY, Node.ANY, iri)
                || view.contains(Node.ANY, Node.ANY, iri, Node.ANY)
                || view.contains(iri, Node.ANY, Node.ANY, Node.ANY);
    }

    private String near(String iri) {
        String namespace = namespace(iri);
        List<String> near = NearNames.to(iri.substring(namespace.length()), names(namespace));
        return near.isEmpty()
                ? ""
                : near.stream()
                        .map(name -> prefixed(namespace + name))
                        .collect(Collectors.joining(", ", "; did you mean ", "?"));
    }

    /** What is known in a namespace, without it. */
    private SortedSet<String> names(String namespace) {
        SortedSet<String> names = new TreeSet<>();
        Consumer<Node> add = node -> {
            if (node.isURI() && namespace(node.getURI()).equals(namespace)) {
                names.add(node.getURI().substring(namespace.length()));
            }
        };
        if (namespace.equals(base)) {
            new StoreLabels(view, base, Optional.empty())
                    .names(ThingKind.ANY)
                    .values()
                    .forEach(things -> things.forEach(add));
        } else {
            Node ontology = NodeFactory.createURI(base + "graph/ontology");
            view.find(ontology, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> add.accept(quad.getSubject()));
        }
        return names;
    }

    /** The longest that has a prefix; of our codes without one, all before the last slash. */
    private String namespace(String iri) {
        return Prefixes.wellKnown(base).values().stream()
                .filter(iri::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> iri.substring(0, iri.lastIndexOf('/') + 1));
    }

    /** As a user would write it. */
    private String prefixed(String iri) {
        String namespace = namespace(iri);
        return Prefixes.wellKnown(base).entrySet().stream()
                .filter(prefix -> prefix.getValue().equals(namespace))
                .findFirst()
                .map(prefix -> prefix.getKey() + ":" + iri.substring(namespace.length()))
                .orElse("<" + iri + ">");
    }
}
