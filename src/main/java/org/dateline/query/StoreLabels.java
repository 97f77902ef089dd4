package org.dateline.query;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.ontology.Vocabulary;

/** What the store's things are called: by exact label from the indexes, or by looking through all of them, capped. */
final class StoreLabels {

    /** Quads of the registers looked at when names are looked through: more than stores have. */
    static final int MOST_REGISTERED = 100_000;

    /** Quads of articles looked at then: what takes about a second. 100,000 articles have more. */
    static final int MOST_TOLD = 20_000;

    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);
    private static final Node HEADLINE = NodeFactory.createURI(Vocabulary.SCHEMA + "headline");
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final List<Node> NAMING =
            List.of(NodeFactory.createURI(Vocabulary.LABEL), NodeFactory.createURI(Vocabulary.ALT_LABEL), HEADLINE);

    private final DatasetGraph view;
    private final String base;
    private final Node registers;
    private final Node ontology;
    private final String language;
    private boolean cut;

    StoreLabels(DatasetGraph view, String base, Optional<String> language) {
        this.view = view;
        this.base = base;
        this.registers = NodeFactory.createURI(base + "graph/registers");
        this.ontology = NodeFactory.createURI(base + "graph/ontology");
        this.language = language.orElse("en");
    }

    /** The things of exactly this label: without a language, in the wished one, in English. */
    SortedSet<Node> labelled(String text) {
        SortedSet<Node> found = new TreeSet<>(ORDER);
        for (Node label : spellings(text)) {
            for (Node property : NAMING) {
                view.find(Node.ANY, Node.ANY, property, label).forEachRemaining(quad -> {
                    if (isOfAThing(quad)) {
                        found.add(quad.getSubject());
                    }
                });
            }
        }
        return found;
    }

    private SortedSet<Node> spellings(String text) {
        SortedSet<Node> spellings = new TreeSet<>(ORDER);
        for (String spelling : List.of(text, composed(text))) {
            spellings.add(NodeFactory.createLiteralString(spelling));
            spellings.add(NodeFactory.createLiteralLang(spelling, "en"));
            spellings.add(NodeFactory.createLiteralLang(spelling, language));
        }
        return spellings;
    }

    /** All ids and labels that things of a kind may be known by, each with those things; only so many are looked at. */
    SortedMap<String, SortedSet<Node>> names(ThingKind kind) {
        SortedMap<String, SortedSet<Node>> names = new TreeMap<>();
        if (kind.isRegistered() || kind == ThingKind.ANY) {
            NAMING.forEach(property -> collect(view.find(registers, Node.ANY, property, Node.ANY), names));
            // entries without a label
            Node type = kind == ThingKind.ANY ? Node.ANY : NodeFactory.createURI(kind.iri());
            collect(view.find(registers, Node.ANY, TYPE, type), names);
        }
        if (!kind.isRegistered()) {
            NAMING.forEach(property -> collect(view.find(Node.ANY, Node.ANY, property, Node.ANY), names));
        }
        return names;
    }

    private void collect(Iterator<Quad> found, SortedMap<String, SortedSet<Node>> names) {
        int ofRegisters = 0;
        int ofArticles = 0;
        while (found.hasNext()) {
            Quad quad = found.next();
            boolean registered = quad.getGraph().equals(registers);
            ofRegisters += registered ? 1 : 0;
            ofArticles += registered ? 0 : 1;
            if (ofRegisters > MOST_REGISTERED || ofArticles > MOST_TOLD) {
                cut = true;
                return;
            }
            if (isOfAThing(quad)) {
                add(names, localName(quad.getSubject()), quad.getSubject());
                if (quad.getObject().isLiteral()) {
                    add(names, quad.getObject().getLiteralLexicalForm(), quad.getSubject());
                }
            }
        }
    }

    /** Whether {@link #names} has left any out. */
    boolean isCut() {
        return cut;
    }

    private boolean isOfAThing(Quad quad) {
        return quad.getSubject().isURI() && !quad.getGraph().equals(ontology);
    }

    private static void add(SortedMap<String, SortedSet<Node>> names, String name, Node thing) {
        names.computeIfAbsent(name, n -> new TreeSet<>(ORDER)).add(thing);
    }

    /** The id of a thing below the base, else its whole IRI. */
    String localName(Node thing) {
        String iri = thing.getURI();
        return iri.startsWith(base) && iri.length() > base.length() ? iri.substring(base.length()) : iri;
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What two names have in common that differ in case or in how accents are encoded. */
    static String folded(String text) {
        return composed(text).toLowerCase(Locale.ROOT);
    }
}
