package org.dateline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.diagnostic.NearNames;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/** The codes of the store's ontology, bundled and of extensions, by notation, label or IRI. */
final class StoredCodes {

    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);
    private static final Node IN_SCHEME = NodeFactory.createURI(Vocabulary.SKOS + "inScheme");
    private static final List<Node> NAMING = List.of(
            NodeFactory.createURI(Vocabulary.SKOS + "notation"),
            NodeFactory.createURI(Vocabulary.SKOS + "prefLabel"),
            NodeFactory.createURI(Vocabulary.ALT_LABEL));

    private final DatasetGraph view;
    private final String base;
    private final Node graph;

    StoredCodes(DatasetGraph view, String base) {
        this.view = view;
        this.base = base;
        this.graph = NodeFactory.createURI(base + "graph/ontology");
    }

    Node find(String scheme, String text) throws WrongArgumentException {
        SortedSet<Node> codes = codes(scheme);
        for (Node iri : new WrittenIris(base).of(text)) {
            if (codes.contains(iri)) {
                return iri;
            }
        }
        SortedMap<String, SortedSet<Node>> names = names(codes);
        String folded = StoreLabels.folded(text.strip());
        for (Predicate<String> fits : List.<Predicate<String>>of(
                text.strip()::equals, name -> StoreLabels.folded(name).equals(folded))) {
            SortedSet<Node> found = new TreeSet<>(ORDER);
            names.forEach((name, named) -> {
                if (fits.test(name)) {
                    found.addAll(named);
                }
            });
            if (found.size() == 1) {
                return found.first();
            }
            if (found.size() > 1) {
                throw new WrongArgumentException(
                        "is a code of several makers; give its IRI",
                        found.stream().map(Node::getURI).toList());
            }
        }
        throw unknown(scheme, text, names);
    }

    private static WrongArgumentException unknown(
            String scheme, String text, SortedMap<String, SortedSet<Node>> names) {
        List<String> hints = new ArrayList<>();
        NearNames.hint(text.strip(), names.keySet()).ifPresent(hints::add);
        hints.add("all of them: dateline ontology " + scheme);
        return new WrongArgumentException("is no code of the list " + scheme, hints);
    }

    private SortedSet<Node> codes(String scheme) {
        SortedSet<Node> codes = new TreeSet<>(ORDER);
        view.find(graph, Node.ANY, IN_SCHEME, Node.ANY).forEachRemaining(quad -> {
            if (quad.getObject().isURI()
                    && Ontology.localName(quad.getObject().getURI()).equals(scheme)) {
                codes.add(quad.getSubject());
            }
        });
        return codes;
    }

    private SortedMap<String, SortedSet<Node>> names(SortedSet<Node> codes) {
        SortedMap<String, SortedSet<Node>> names = new TreeMap<>();
        for (Node code : codes) {
            for (Node property : NAMING) {
                view.find(graph, code, property, Node.ANY)
                        .forEachRemaining(quad -> names.computeIfAbsent(
                                        quad.getObject().getLiteralLexicalForm(), name -> new TreeSet<>(ORDER))
                                .add(code));
            }
        }
        return names;
    }
}
