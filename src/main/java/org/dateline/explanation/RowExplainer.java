package org.dateline.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.dateline.explanation.Explanation.Fact;
import org.dateline.explanation.Explanation.Group;
import org.dateline.explanation.Explanation.Mention;
import org.dateline.explanation.Explanation.Name;
import org.dateline.explanation.Explanation.Testimony;
import org.dateline.ontology.Vocabulary;

/**
 * Finds what a row of an answer is about: the statements that its records put forward and that stand in its cells, else
 * its records.
 */
final class RowExplainer {

    private final Graphs graphs;
    /** The cells that have a value, by column. */
    private final Map<String, Node> cells = new LinkedHashMap<>();

    RowExplainer(Graphs graphs, Row row) {
        this.graphs = graphs;
        row.values()
                .ifPresent(values -> row.columns().forEach(column -> {
                    Node value = values.get(Var.alloc(column));
                    if (value != null) {
                        cells.put(column, value);
                    }
                }));
    }

    /** What is to be explained, in the order of the columns. */
    List<Node> subjects() {
        Set<Node> statements = new LinkedHashSet<>(cellsOf(Vocabulary.PROPOSITION));
        List<Node> records = cellsOf(Vocabulary.RECORD);
        records.forEach(record -> stated(record).forEach(statements::add));
        return List.copyOf(statements.isEmpty() ? records : statements);
    }

    private List<Node> cellsOf(String type) {
        return cells.values().stream()
                .filter(Node::isURI)
                .filter(node -> graphs.isA(node, type))
                .distinct()
                .toList();
    }

    /** What a record puts forward and the row shows: the value stands in a cell, and so does the property or subject. */
    private Stream<Node> stated(Node record) {
        return graphs.objects(Node.ANY, record, Graphs.iri(Vocabulary.STATES)).stream()
                .filter(part -> shows(part, Vocabulary.OBJECT) || shows(part, Vocabulary.LITERAL))
                .filter(part -> shows(part, Vocabulary.SUBJECT) || shows(part, Vocabulary.PROPERTY));
    }

    private boolean shows(Node proposition, String slot) {
        return graphs.objects(Node.ANY, proposition, Graphs.iri(slot)).stream().anyMatch(cells::containsValue);
    }

    /** The row itself, and what else stands in it. */
    Explanation row(String title) {
        Name name = new Name("", title, title);
        List<Fact> facts = new ArrayList<>();
        cells.forEach(
                (column, value) -> facts.add(new Fact(new Name("", column, column), List.of(graphs.shown(value)))));
        Testimony row = new Testimony(name, "", facts, List.of(), List.of(), Optional.empty(), List.of());
        List<Mention> others = new ArrayList<>();
        List<Node> explained = subjects();
        cells.forEach((column, value) -> {
            if (value.isURI() && !explained.contains(value) && !graphs.isOfOntology(value)) {
                others.add(new Mention(graphs.name(value), column));
            }
        });
        return new Explanation(
                title,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(
                        new Group("", List.of(row), List.of(), 0),
                        new Group("What else may be asked about", List.of(), others, 0)));
    }
}
