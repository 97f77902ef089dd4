package org.dateline.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Place;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.StoredTerms;
import org.dateline.query.ThingKind;
import org.dateline.query.WrongArgumentException;

/**
 * Explains what users ask for in words: a thing by its id, label or IRI, or a statement as subject, key and value. Lives
 * in one transaction; its explanations outlive it. What is unknown, or may be several things, is refused.
 */
public final class Explainer {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Place CALL = Place.of("dateline why");

    private final Graphs graphs;
    private final Keys keys;
    private final StoredTerms terms;
    private final ThingExplainer things;
    private final StatementExplainer statements;
    private final SpeechExplainer speeches;

    /** @param language of labels, a tag */
    public Explainer(DatasetGraph view, String base, Optional<String> language) {
        this.graphs = new Graphs(view, base, language);
        this.keys = new Keys(graphs);
        this.terms = new StoredTerms(view, base, language);
        TestimonyReader reader = new TestimonyReader(graphs, keys);
        this.things = new ThingExplainer(graphs, keys, reader);
        this.statements = new StatementExplainer(graphs, keys, reader);
        this.speeches = new SpeechExplainer(graphs, keys, reader);
    }

    /**
     * Explains what some words mean: subject, key and value a statement, in double quotes where their ends are not clear;
     * anything else the name of one thing.
     */
    public Explanation explain(List<String> words) throws QueryRefusedException {
        String name = String.join(" ", words);
        List<String> parts = words.size() == 1 ? parts(name) : words;
        if (parts.size() < 3 || terms.exactly(name).isPresent()) {
            return explain(thing(parts.size() == 1 ? parts.getFirst() : name));
        }
        List<Integer> at = new ArrayList<>();
        for (int i = 1; i < parts.size() - 1; i++) {
            if (isKey(parts.get(i))) {
                at.add(i);
            }
        }
        if (at.isEmpty()) {
            return parts.size() == 3 && terms.exactly(parts.getFirst()).isPresent()
                    ? unknownKey(parts.get(1))
                    : explain(thing(name));
        }
        int key = at.stream()
                .filter(i -> terms.exactly(join(parts.subList(0, i))).isPresent())
                .findFirst()
                .orElse(at.getFirst());
        return statement(join(parts.subList(0, key)), parts.get(key), join(parts.subList(key + 1, parts.size())));
    }

    private Explanation unknownKey(String word) throws QueryRefusedException {
        throw new QueryRefusedException(
                CALL,
                "no key is called '%s'".formatted(word),
                NearNames.hint(word, keys.words()).stream().toList());
    }

    private boolean isKey(String word) {
        return !keys.meanings(word).isEmpty()
                || keys.code(Vocabulary.STANCES, word).isPresent();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return parts;
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    private Node thing(String name) throws QueryRefusedException {
        boolean inBrackets = name.startsWith("<") && name.endsWith(">");
        String text = inBrackets ? name.substring(1, name.length() - 1) : name;
        try {
            return terms.thing(ThingKind.ANY, text);
        } catch (WrongArgumentException e) {
            throw new QueryRefusedException(CALL, "'%s' %s".formatted(text, e.getMessage()), e.hints());
        }
    }

    /** Explains a node of the store; a Proposition as the statement that it is. */
    public Explanation explain(Node node) throws QueryRefusedException {
        if (graphs.isOfOntology(node)) {
            String word = Ontology.localName(node.getURI());
            throw new QueryRefusedException(
                    CALL,
                    "%s is a word of the ontology, not of the facts".formatted(graphs.id(node)),
                    List.of("dateline ontology %s tells all about it".formatted(word)));
        }
        Optional<Node> subject = graphs.object(Node.ANY, node, Graphs.iri(Vocabulary.SUBJECT));
        Optional<Node> property = graphs.object(Node.ANY, node, Graphs.iri(Vocabulary.PROPERTY));
        if (subject.isEmpty() || property.isEmpty()) {
            return things.explain(node);
        }
        Node value = graphs.object(Node.ANY, node, Graphs.iri(Vocabulary.OBJECT))
                .or(() -> graphs.object(Node.ANY, node, Graphs.iri(Vocabulary.LITERAL)))
                .orElseThrow(() -> new IllegalStateException("a proposition without a value: " + node));
        return statements.explain(new Statement(subject.get(), keys.narrower(property.get()), value));
    }

    /**
     * Explains a row of an answer: the row itself, then each statement that it shows, else each record in it.
     *
     * @param question what messages call it
     * @param number of the row, from 1
     */
    public List<Explanation> row(String question, int number, Row row) throws QueryRefusedException {
        if (row.values().isEmpty()) {
            throw new QueryRefusedException(
                    CALL,
                    "there is no row %s; the last table, of %s, has %s".formatted(number, question, row.seen()),
                    List.of());
        }
        RowExplainer explainer = new RowExplainer(graphs, row);
        List<Explanation> explanations = new ArrayList<>();
        explanations.add(explainer.row("Row %s of %s".formatted(number, question)));
        for (Node subject : explainer.subjects()) {
            explanations.add(explain(subject));
        }
        return explanations;
    }

    private Explanation statement(String subject, String key, String value) throws QueryRefusedException {
        List<Node> meanings = keys.meanings(key);
        if (meanings.isEmpty()) {
            Node stance = keys.code(Vocabulary.STANCES, key).orElseThrow();
            return speeches.explain(thing(subject), stance, thing(value));
        }
        if (meanings.size() > 1) {
            throw new QueryRefusedException(
                    CALL,
                    "the key '%s' may mean %s; write it so"
                            .formatted(key, meanings.stream().map(graphs::id).collect(Collectors.joining(" or "))),
                    List.of());
        }
        Node property = meanings.getFirst();
        return statements.explain(new Statement(thing(subject), keys.narrower(property), value(property, value)));
    }

    /** A code where the property takes codes, a thing where it takes things, else the text itself. */
    private Node value(Node property, String value) throws QueryRefusedException {
        if (keys.takesText(property)) {
            return NodeFactory.createLiteralString(value);
        }
        Optional<Node> code = keys.code(property, value);
        return code.isPresent() ? code.get() : thing(value);
    }
}
