package org.dateline.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.fact.Replacements;
import org.dateline.ontology.Vocabulary;

/**
 * Explains what users ask for in words: a thing by its id, label or IRI, or a statement as subject, key and value. Lives
 * in one transaction; its explanations outlive it.
 */
public final class Explainer {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Graphs graphs;
    private final Keys keys;
    private final Names names;
    private final ThingExplainer things;
    private final StatementExplainer statements;
    private final SpeechExplainer speeches;

    /**
     * What is known of a store beside its graphs.
     *
     * @param replaced IRIs that stand for others when somebody names them
     * @param ids that the store has, asked for only when a name is unknown
     * @param language of labels, a tag
     */
    public record Known(
            String base, Replacements<String> replaced, Supplier<Collection<String>> ids, Optional<String> language) {}

    public Explainer(DatasetGraph view, Known known) {
        this.graphs = new Graphs(view, known.base, known.language);
        this.keys = new Keys(graphs);
        this.names = new Names(graphs, known.replaced, known.ids);
        TestimonyReader reader = new TestimonyReader(graphs, keys);
        this.things = new ThingExplainer(graphs, keys, reader);
        this.statements = new StatementExplainer(graphs, keys, reader);
        this.speeches = new SpeechExplainer(graphs, keys, reader);
    }

    /**
     * Explains what some words mean: three of them a statement, whose parts stand in double quotes where they have
     * blanks; anything else is the name of one thing.
     *
     * @throws UnknownNameException for a name that nothing has, or that several things have
     */
    public Explanation explain(List<String> words) throws UnknownNameException {
        String name = String.join(" ", words);
        List<String> parts = words.size() == 1 ? parts(name) : words;
        if (parts.size() < 3 || !names.find(name).isEmpty()) {
            return thing(parts.size() == 1 ? parts.getFirst() : name);
        }
        for (int i = 1; i < parts.size() - 1; i++) {
            if (isKey(parts.get(i))) {
                return statement(join(parts.subList(0, i)), parts.get(i), join(parts.subList(i + 1, parts.size())));
            }
        }
        throw parts.size() == 3
                ? Names.unknown("no key is called '%s'".formatted(parts.get(1)), parts.get(1), keys.words())
                : new UnknownNameException("nothing in this store is called '%s', and no word of it is a key"
                        .formatted(name));
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

    private Explanation thing(String name) throws UnknownNameException {
        return explain(names.thing(name));
    }

    /** Explains a node of the store; a Proposition as the statement that it is. */
    public Explanation explain(Node node) {
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

    private Explanation statement(String subject, String key, String value) throws UnknownNameException {
        List<Node> meanings = keys.meanings(key);
        if (meanings.isEmpty()) {
            Node stance = keys.code(Vocabulary.STANCES, key).orElseThrow();
            return speeches.explain(names.thing(subject), stance, names.thing(value));
        }
        if (meanings.size() > 1) {
            throw new UnknownNameException("the key '%s' may mean %s; write it so"
                    .formatted(key, meanings.stream().map(graphs::id).collect(Collectors.joining(" or "))));
        }
        Node property = meanings.getFirst();
        return statements.explain(new Statement(names.thing(subject), keys.narrower(property), value(property, value)));
    }

    /** A code where the property takes codes, a thing where it takes things, else the text itself. */
    private Node value(Node property, String value) throws UnknownNameException {
        if (keys.takesText(property)) {
            return NodeFactory.createLiteralString(value);
        }
        Optional<Node> code = keys.code(property, value);
        return code.isPresent() ? code.get() : names.thing(value);
    }
}
