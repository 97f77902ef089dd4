package org.dateline.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.diagnostic.NearNames;
import org.dateline.fact.Replacements;
import org.dateline.ontology.Vocabulary;

/**
 * Finds things by what users call them: an id, a label or alternative label, a name with a prefix, an IRI. What was
 * replaced is found as what it turned out to be.
 */
final class Names {

    private static final int SHOWN = 6;
    private static final List<Node> LABELS = List.of(Graphs.iri(Vocabulary.LABEL), Graphs.iri(Vocabulary.ALT_LABEL));

    private final Graphs graphs;
    private final Replacements<String> replaced;
    private final Supplier<Collection<String>> ids;

    /** @param ids that the store has, asked for only when nothing is found */
    Names(Graphs graphs, Replacements<String> replaced, Supplier<Collection<String>> ids) {
        this.graphs = graphs;
        this.replaced = replaced;
        this.ids = ids;
    }

    /** The one thing of a name. */
    Node thing(String name) throws UnknownNameException {
        List<Node> found = find(name);
        if (found.size() > 1) {
            throw several(name, found);
        }
        if (found.isEmpty()) {
            throw unknown(name);
        }
        return found.getFirst();
    }

    /** The things of a name, in order; none when it is unknown. */
    List<Node> find(String name) {
        Optional<Node> byIri = Stream.concat(iris(name), Stream.of(graphs.base() + name))
                .map(replaced::current)
                .filter(iri -> iri.chars().noneMatch(c -> c <= ' '))
                .map(Graphs::iri)
                .filter(node -> graphs.has(Node.ANY, node, Graphs.TYPE, Node.ANY))
                .findFirst();
        if (byIri.isPresent()) {
            return List.of(byIri.get());
        }
        Node exact = NodeFactory.createLiteralString(name);
        return Stream.<Supplier<List<Node>>>of(
                        () -> labelled(LABELS.getFirst(), exact, name),
                        () -> labelled(LABELS.getLast(), exact, name),
                        () -> LABELS.stream()
                                .flatMap(label -> labelled(label, Node.ANY, name).stream())
                                .distinct()
                                .toList())
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<String> iris(String name) {
        if (name.startsWith("<") && name.endsWith(">")) {
            return Stream.of(name.substring(1, name.length() - 1));
        }
        return name.contains("://") ? Stream.of(name) : graphs.expand(name).stream();
    }

    /** What has a label, whatever its language or its capitals. */
    private List<Node> labelled(Node property, Node label, String name) {
        SortedSet<Node> found = new TreeSet<>(Comparator.comparing(Node::toString));
        for (Quad quad : graphs.find(Node.ANY, Node.ANY, property, label)) {
            if (!quad.getGraph().equals(graphs.ontology())
                    && quad.getObject().isLiteral()
                    && quad.getObject().getLiteralLexicalForm().equalsIgnoreCase(name)) {
                found.add(Graphs.iri(replaced.current(quad.getSubject().getURI())));
            }
        }
        return List.copyOf(found);
    }

    private UnknownNameException several(String name, List<Node> found) {
        String ids = found.stream().limit(SHOWN).map(graphs::id).collect(Collectors.joining(", "));
        return new UnknownNameException("'%s' is what %s things are called: %s%s; name one by its id"
                .formatted(name, found.size(), ids, found.size() > SHOWN ? " …" : ""));
    }

    private UnknownNameException unknown(String name) {
        List<String> known = new ArrayList<>(ids.get());
        for (Node label : LABELS) {
            graphs.find(graphs.registers(), Node.ANY, label, Node.ANY)
                    .forEach(quad -> known.add(quad.getObject().getLiteralLexicalForm()));
        }
        return unknown("nothing in this store is called '%s'".formatted(name), name, known);
    }

    static UnknownNameException unknown(String message, String name, Collection<String> known) {
        Map<String, String> apart = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        known.forEach(each -> apart.putIfAbsent(each, each));
        List<String> near = NearNames.to(name, apart.values());
        return new UnknownNameException(
                message + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    }
}
