package org.dateline.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.ontology.Vocabulary;

/**
 * Words of an article that support something, as the store holds them.
 *
 * @param article whose words they are
 * @param own whether they were written for this record, and not for another that it rests on
 * @param words folded, each elision as {@code " … "}
 * @param proven whether they were found in the article's text
 * @param supports the properties that they support; none when they support the whole
 * @param translations for readers, never proven
 * @param link to the words in the article's page; empty where its address is not known
 */
public record Quotation(
        Node article,
        boolean own,
        String words,
        boolean proven,
        List<Node> supports,
        List<String> translations,
        Optional<String> link) {

    private static final Node EVIDENCE = uri(Vocabulary.EVIDENCE);
    private static final Comparator<Node> ORDER = Comparator.comparing((Node quote) -> owner(quote.getURI()))
            .thenComparingInt(quote -> number(quote.getURI()))
            .thenComparing(Node::getURI);

    public Quotation {
        supports = List.copyOf(supports);
        translations = List.copyOf(translations);
    }

    /** The quotes of a record, or of the article itself, as one article gives them; in the order of the facts file. */
    public static List<Quotation> of(DatasetGraph view, Node article, Node record) {
        Optional<String> url = objects(view, article, article, Vocabulary.SCHEMA + "url").stream()
                .findFirst()
                .map(Node::getLiteralLexicalForm);
        List<Node> quotes = new ArrayList<>(objects(view, article, record, Vocabulary.EVIDENCE));
        quotes.sort(ORDER);
        return quotes.stream()
                .map(quote -> read(view, article, quote, url, isOwn(quote, article, record)))
                .toList();
    }

    /** Whether any article gives a quote for something. */
    public static boolean supportsAny(DatasetGraph view, Node thing) {
        return view.contains(Node.ANY, thing, EVIDENCE, Node.ANY);
    }

    /** A quote stands below its record as the article tells it, also where the record is shared by articles. */
    private static boolean isOwn(Node quote, Node article, Node record) {
        String owner = owner(quote.getURI());
        String name = record.getURI().substring(record.getURI().lastIndexOf('/') + 1);
        return owner.equals(record.getURI()) || owner.equals(article.getURI() + "/" + name);
    }

    private static Quotation read(DatasetGraph view, Node article, Node quote, Optional<String> url, boolean own) {
        String words = text(view, article, quote, Vocabulary.WORDS).orElse("");
        Optional<String> exact = text(view, article, quote, Vocabulary.EXACT);
        return new Quotation(
                article,
                own,
                words,
                !objects(view, article, quote, Vocabulary.MATCH).isEmpty(),
                objects(view, article, quote, Vocabulary.EVIDENCE_FOR),
                objects(view, article, quote, Vocabulary.TRANSLATION).stream()
                        .map(Node::getLiteralLexicalForm)
                        .toList(),
                url.map(page -> WordsLink.of(page, words, exact)));
    }

    private static Optional<String> text(DatasetGraph view, Node graph, Node subject, String property) {
        return objects(view, graph, subject, property).stream().findFirst().map(Node::getLiteralLexicalForm);
    }

    private static List<Node> objects(DatasetGraph view, Node graph, Node subject, String property) {
        List<Node> objects = new ArrayList<>();
        for (Iterator<Quad> found = view.find(graph, subject, uri(property), Node.ANY); found.hasNext(); ) {
            objects.add(found.next().getObject());
        }
        objects.sort(Comparator.comparing(Node::toString));
        return objects;
    }

    /** The record that brought a quote: what its IRI begins with. */
    private static String owner(String quote) {
        return quote.substring(0, Math.max(0, quote.lastIndexOf("/quote/")));
    }

    private static int number(String quote) {
        String digits = quote.substring(quote.lastIndexOf('/') + 1);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
