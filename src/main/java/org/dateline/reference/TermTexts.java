package org.dateline.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/**
 * What the ontology says of its terms to people: definitions and examples in English, else without a language, else in
 * any; and what stands directly above or below a term.
 */
final class TermTexts {

    private static final String ENGLISH = "en";
    private static final String BROADER = Vocabulary.SKOS + "broader";
    /** A full stop ends a sentence where a blank and a capital follow; {@code 3..5} and {@code e.g. this} have none. */
    private static final Pattern SENTENCE = Pattern.compile("^.*?[.](?=\\s+\\p{Lu})", Pattern.DOTALL);

    private final Graph terms;

    TermTexts(Ontology ontology) {
        this.terms = ontology.terms();
    }

    /** The definition on one line; empty text where the ontology has none. */
    String definition(String iri) {
        return text(iri, Vocabulary.SKOS + "definition");
    }

    /** The first sentence of the definition. */
    String summary(String iri) {
        String definition = definition(iri);
        Matcher sentence = SENTENCE.matcher(definition);
        return sentence.find() ? sentence.group() : definition;
    }

    /** The example on one line; empty text where the ontology has none. */
    String example(String iri) {
        return text(iri, Vocabulary.SKOS + "example");
    }

    /** The next wider codes. */
    SortedSet<String> broader(String code) {
        return objects(code, BROADER);
    }

    /** The next narrower codes. */
    SortedSet<String> narrower(String code) {
        return subjects(code, BROADER);
    }

    /** The classes directly above. */
    SortedSet<String> superclasses(String someClass) {
        return objects(someClass, RDFS.subClassOf.getURI());
    }

    /** The classes directly below. */
    SortedSet<String> subclasses(String someClass) {
        return subjects(someClass, RDFS.subClassOf.getURI());
    }

    /** The properties directly above. */
    SortedSet<String> superproperties(String property) {
        return objects(property, RDFS.subPropertyOf.getURI());
    }

    /** The properties directly below. */
    SortedSet<String> subproperties(String property) {
        return subjects(property, RDFS.subPropertyOf.getURI());
    }

    private SortedSet<String> objects(String subject, String property) {
        SortedSet<String> found = new TreeSet<>();
        terms.find(NodeFactory.createURI(subject), NodeFactory.createURI(property), Node.ANY)
                .filterKeep(t -> t.getObject().isURI())
                .forEachRemaining(t -> found.add(t.getObject().getURI()));
        return found;
    }

    private SortedSet<String> subjects(String object, String property) {
        SortedSet<String> found = new TreeSet<>();
        terms.find(Node.ANY, NodeFactory.createURI(property), NodeFactory.createURI(object))
                .forEachRemaining(t -> found.add(t.getSubject().getURI()));
        return found;
    }

    private String text(String subject, String property) {
        List<Node> found = terms.find(NodeFactory.createURI(subject), NodeFactory.createURI(property), Node.ANY)
                .mapWith(t -> t.getObject())
                .filterKeep(Node::isLiteral)
                .toList();
        Optional<Node> best =
                found.stream().min(Comparator.comparingInt(TermTexts::rank).thenComparing(Node::getLiteralLexicalForm));
        return best.map(node -> node.getLiteralLexicalForm()
                        .replaceAll("\\s*\\R\\s*", " ")
                        .strip())
                .orElse("");
    }

    private static int rank(Node literal) {
        String language = literal.getLiteralLanguage();
        return language.equals(ENGLISH) ? 0 : language.isEmpty() ? 1 : 2;
    }
}
