package org.dateline.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.answer.Labels;
import org.dateline.diagnostic.NearNames;
import org.dateline.fact.Replacements;
import org.dateline.ontology.Vocabulary;

/**
 * Looks things up in the store: by id or IRI, then by exact label, both from the indexes; only where nothing is found it
 * looks through the names, for other case and for near misses. What was replaced is what it turned out to be. Reads the
 * view it is given, so it lives no longer than that transaction.
 */
public final class StoredTerms implements TermFinder {

    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);
    private static final Node TYPE = RDF.type.asNode();
    private static final Node REPLACED_BY = NodeFactory.createURI(Vocabulary.REPLACED_BY);
    private static final int NEAREST = 3;
    private static final int CANDIDATES = 8;

    private final DatasetGraph view;
    private final WrittenIris iris;
    private final StoreLabels names;
    private final StoredCodes codes;
    private final Labels labels;

    /** @param language of labels that things may be given by, beside those without one and English */
    public StoredTerms(DatasetGraph view, String base, Optional<String> language) {
        this.view = view;
        this.iris = new WrittenIris(base);
        this.names = new StoreLabels(view, base, language);
        this.codes = new StoredCodes(view, base);
        this.labels = new Labels(view, base, language);
    }

    @Override
    public Node code(String scheme, String text) throws WrongArgumentException {
        return codes.find(scheme, text);
    }

    /** The one thing, of whatever kind, that has exactly this id, IRI or label; nothing is looked through. */
    public Optional<Node> exactly(String text) {
        SortedSet<Node> labelled = new TreeSet<>(ORDER);
        names.labelled(text.strip()).forEach(thing -> labelled.add(current(thing)));
        return iris.of(text).stream()
                .map(this::current)
                .filter(this::isKnown)
                .findFirst()
                .or(() ->
                        labelled.stream().filter(thing -> labelled.size() == 1).findFirst());
    }

    @Override
    public Node thing(ThingKind kind, String text) throws WrongArgumentException {
        List<Node> others = new ArrayList<>();
        for (Node written : iris.of(text)) {
            Node node = current(written);
            if (isKnown(node)) {
                if (isOf(kind, node)) {
                    return node;
                }
                others.add(node);
            }
        }
        Optional<Node> labelled = only(kind, names.labelled(text.strip()), others);
        return labelled.isPresent() ? labelled.get() : lookThrough(kind, text, others);
    }

    /** What differs in case alone, else what is near. */
    private Node lookThrough(ThingKind kind, String text, List<Node> others) throws WrongArgumentException {
        SortedMap<String, SortedSet<Node>> known = names.names(kind);
        SortedSet<Node> alike = new TreeSet<>(ORDER);
        String folded = StoreLabels.folded(text.strip());
        known.forEach((name, things) -> {
            if (StoreLabels.folded(name).equals(folded)) {
                alike.addAll(things);
            }
        });
        if (!names.isCut()) {
            Optional<Node> one = only(kind, alike, others);
            if (one.isPresent()) {
                return one.get();
            }
        }
        if (!others.isEmpty()) {
            throw new WrongArgumentException("is %s; expected %s".formatted(whatIs(others.getFirst()), kind.phrase()));
        }
        throw new WrongArgumentException(
                "is nothing in this store; expected " + expected(kind), hints(kind, text, known));
    }

    private List<String> hints(ThingKind kind, String text, SortedMap<String, SortedSet<Node>> known) {
        List<String> hints = new ArrayList<>();
        near(kind, text, known).ifPresent(hints::add);
        if (names.isCut()) {
            hints.add("the store has more names than were looked through; an exact id or label is always found");
        }
        return hints;
    }

    private static String expected(ThingKind kind) {
        return kind == ThingKind.ANY ? kind.phrase() : kind.phrase() + ", by id, label or IRI";
    }

    /** The only one of a kind; others of another kind are put aside. */
    private Optional<Node> only(ThingKind kind, Collection<Node> called, List<Node> others)
            throws WrongArgumentException {
        SortedSet<Node> fitting = new TreeSet<>(ORDER);
        for (Node node : called) {
            Node thing = current(node);
            if (isOf(kind, thing)) {
                fitting.add(thing);
            } else {
                others.add(thing);
            }
        }
        if (fitting.size() > 1) {
            throw new WrongArgumentException("may be any of %s; give its id".formatted(fitting.size()), shown(fitting));
        }
        return fitting.stream().findFirst();
    }

    private List<String> shown(SortedSet<Node> things) {
        List<String> lines = new ArrayList<>();
        things.stream().limit(CANDIDATES).forEach(thing -> lines.add("%s: %s".formatted(named(thing), whatIs(thing))));
        if (things.size() > CANDIDATES) {
            lines.add("and %s more".formatted(things.size() - CANDIDATES));
        }
        return lines;
    }

    private Optional<String> near(ThingKind kind, String text, SortedMap<String, SortedSet<Node>> known) {
        LinkedHashSet<Node> near = new LinkedHashSet<>();
        for (String name : NearNames.to(text.strip(), known.keySet())) {
            known.getOrDefault(name, new TreeSet<>(ORDER)).stream()
                    .map(this::current)
                    .filter(thing -> isOf(kind, thing))
                    .forEach(near::add);
        }
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(near.stream()
                        .limit(NEAREST)
                        .map(this::named)
                        .collect(Collectors.joining(", ", "did you mean: ", "?")));
    }

    /** {@code iran (Iran)}. */
    private String named(Node thing) {
        String id = names.localName(thing);
        String label = labels.of(thing);
        return label.equals(id) ? id : "%s (%s)".formatted(id, label);
    }

    private String whatIs(Node thing) {
        String kinds = ThingKind.telling().stream()
                .filter(kind -> isOf(kind, thing))
                .map(ThingKind::phrase)
                .collect(Collectors.joining(" and "));
        return kinds.isEmpty() ? "no thing of the facts" : kinds;
    }

    private boolean isOf(ThingKind kind, Node thing) {
        return kind == ThingKind.ANY || view.contains(Node.ANY, thing, TYPE, NodeFactory.createURI(kind.iri()));
    }

    private boolean isKnown(Node thing) {
        return view.contains(Node.ANY, thing, Node.ANY, Node.ANY) || view.contains(Node.ANY, Node.ANY, Node.ANY, thing);
    }

    private Node current(Node thing) {
        Map<String, String> chain = new TreeMap<>();
        Node node = thing;
        while (!chain.containsKey(node.getURI())) {
            Iterator<Quad> found = view.find(Node.ANY, node, REPLACED_BY, Node.ANY);
            if (!found.hasNext()) {
                break;
            }
            Node next = found.next().getObject();
            chain.put(node.getURI(), next.getURI());
            node = next;
        }
        return NodeFactory.createURI(new Replacements<>(chain).current(thing.getURI()));
    }
}
