package org.dateline.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.dateline.ontology.Vocabulary;

/**
 * Adds to each row of an answer the words that support it: those of the records in its cells, in the row's own article
 * where it names one, else in all of theirs. An Event that another record of the row is about has no part in that: its
 * words do not say what the row says; a Scenario of which another speaks has only the words written for itself. Where the
 * row shows what somebody only says of its record, it has the words of those sayings, and so has a row with a proposition
 * and no record. Several quotes stand in one cell; one row stays one row. Lives as long as the view that it reads.
 */
public final class Evidence {

    /** Between the quotes, the articles, and the links of one row. */
    private static final String BETWEEN = " ¶ ";

    private static final String QUOTE = "quote";
    private static final String QUOTED_FROM = "quotedFrom";
    private static final String LINK = "link";
    private static final Node TYPE = uri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Node ARTICLE = uri(Vocabulary.ARTICLE);

    private final DatasetGraph view;

    public Evidence(DatasetGraph view) {
        this.view = view;
    }

    /** The rows with the columns {@code quote}, {@code quotedFrom} and {@code link} more; other answers as they are. */
    public AnswerStream to(AnswerStream answer) {
        return answer instanceof AnswerStream.Rows rows ? to(rows) : answer;
    }

    private AnswerStream to(AnswerStream.Rows answer) {
        List<String> columns = new ArrayList<>(answer.columns());
        List<String> added = Stream.of(QUOTE, QUOTED_FROM, LINK)
                .map(name -> free(name, answer.columns()))
                .toList();
        columns.addAll(added);
        Iterator<Binding> rows = answer.rows();
        return new AnswerStream.Rows(columns, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Binding next() {
                return with(rows.next(), answer.columns(), added);
            }
        });
    }

    /** A name that is no column yet: who asks may have called a column so. */
    private static String free(String name, List<String> columns) {
        String free = name;
        for (int number = 2; columns.contains(free); number++) {
            free = name + number;
        }
        return free;
    }

    private Binding with(Binding row, List<String> columns, List<String> added) {
        List<Quotation> quotes = quotes(cells(row, columns));
        BindingBuilder builder = BindingFactory.builder(row);
        add(builder, added.get(0), quotes.stream().map(Quotation::words));
        List<Node> articles = quotes.stream().map(Quotation::article).distinct().toList();
        if (articles.size() == 1) {
            builder.add(Var.alloc(added.get(1)), articles.getFirst());
        } else {
            add(builder, added.get(1), articles.stream().map(Node::getURI));
        }
        add(builder, added.get(2), quotes.stream().flatMap(quote -> quote.link().stream()));
        return builder.build();
    }

    private static List<Node> cells(Binding row, List<String> columns) {
        return columns.stream()
                .flatMap(column -> Optional.ofNullable(row.get(Var.alloc(column))).stream())
                .distinct()
                .toList();
    }

    private static void add(BindingBuilder builder, String column, Stream<String> texts) {
        String joined = texts.distinct().collect(Collectors.joining(BETWEEN));
        if (!joined.isEmpty()) {
            builder.add(Var.alloc(column), NodeFactory.createLiteralString(joined));
        }
    }

    private List<Quotation> quotes(List<Node> cells) {
        List<Node> articles = cells.stream().filter(this::isArticle).toList();
        List<Node> found = cells.stream()
                .filter(cell -> cell.isURI() && !articles.contains(cell) && Quotation.supportsAny(view, cell))
                .toList();
        List<Node> saying = found.stream().anyMatch(record -> isA(record, Vocabulary.SPEECH))
                ? List.of()
                : new SaidOfIt(view, cells, articles).sayings(found);
        List<Node> records = !saying.isEmpty() ? saying : found.isEmpty() ? having(cells) : found;
        Set<Quotation> quotes = new LinkedHashSet<>();
        for (Node record : records) {
            quotes.addAll(quotes(record, records, articles));
        }
        if (records.isEmpty()) {
            articles.forEach(article -> quotes.addAll(Quotation.of(view, article, article)));
        }
        return List.copyOf(quotes);
    }

    private List<Quotation> quotes(Node record, List<Node> records, List<Node> articles) {
        boolean spokenOf = records.stream().anyMatch(by -> !by.equals(record) && refersTo(by, record));
        if (spokenOf && isA(record, Vocabulary.EVENT)) {
            return List.of();
        }
        return told(record, articles).stream()
                .flatMap(article -> Quotation.of(view, article, record).stream())
                .filter(quote -> !spokenOf || quote.own())
                .toList();
    }

    private boolean refersTo(Node subject, Node object) {
        return view.contains(Node.ANY, subject, Node.ANY, object);
    }

    private boolean isA(Node record, String type) {
        return view.contains(Node.ANY, record, TYPE, uri(type));
    }

    private boolean isArticle(Node cell) {
        return cell.isURI() && view.contains(cell, cell, TYPE, ARTICLE);
    }

    /** The articles of the row that tell of a record; all that do when none of the row's does. */
    private List<Node> told(Node record, List<Node> articles) {
        List<Node> own = articles.stream()
                .filter(article -> view.contains(article, record, uri(Vocabulary.EVIDENCE), Node.ANY))
                .toList();
        return own.isEmpty() ? sorted(view.find(Node.ANY, record, uri(Vocabulary.EVIDENCE), Node.ANY), true) : own;
    }

    /** The sayings that state a proposition in the row, and the scenarios that consist of it. */
    private List<Node> having(List<Node> cells) {
        Set<Node> records = new LinkedHashSet<>();
        for (Node cell : cells) {
            for (String link : List.of(Vocabulary.STATES, Vocabulary.CONTENT)) {
                records.addAll(sorted(view.find(Node.ANY, Node.ANY, uri(link), cell), false));
            }
        }
        return List.copyOf(records);
    }

    private static List<Node> sorted(Iterator<Quad> quads, boolean graphs) {
        List<Node> nodes = new ArrayList<>();
        quads.forEachRemaining(quad -> nodes.add(graphs ? quad.getGraph() : quad.getSubject()));
        return nodes.stream()
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
