package org.dateline.answer;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.ontology.Vocabulary;

/** A Count in words: {@code at least 1 injured (Iraqi civilians)}, {@code 3 to 5 rockets}, {@code about 58 percent votes}. */
final class CountLabel {

    private final DatasetGraph view;
    private final Node count;
    private final Function<Node, String> label;

    CountLabel(DatasetGraph view, Node count, Function<Node, String> label) {
        this.view = view;
        this.count = count;
        this.label = label;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(amount());
        append(text, " ", dl("unit"), "");
        append(text, " ", dl("currency"), "");
        append(text, " ", dl("countOf"), "");
        append(text, " (", dl("among"), ")");
        append(text, " at ", dl("countedAt"), "");
        return text.toString().strip();
    }

    private String amount() {
        Optional<String> low = schema("minValue");
        Optional<String> high = schema("maxValue");
        Optional<String> best = schema("value");
        if (low.isPresent() && high.isPresent()) {
            return low.equals(high) ? low.get() : low.get() + " to " + high.get();
        }
        if (low.isPresent()) {
            return "at least " + low.get();
        }
        if (high.isPresent()) {
            return "at most " + high.get();
        }
        return best.map(value -> "about " + value)
                .or(() -> dl("wording").map(label))
                .orElse("some");
    }

    private void append(StringBuilder text, String before, Optional<Node> value, String after) {
        value.ifPresent(node -> text.append(before).append(label.apply(node)).append(after));
    }

    private Optional<Node> dl(String property) {
        return Labels.first(view, count, NodeFactory.createURI(Vocabulary.DL + property));
    }

    private Optional<String> schema(String property) {
        return Labels.first(view, count, NodeFactory.createURI("https://schema.org/" + property))
                .map(label);
    }
}
