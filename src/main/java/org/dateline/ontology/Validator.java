package org.dateline.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.path.P_Link;

/**
 * Validates finished graphs against the SHACL shapes (W3C SHACL Core) of the ontology and its extensions. Parse the
 * shapes once, validate each article's small graph by itself.
 */
public final class Validator {

    private final Shapes shapes;

    public Validator(Ontology ontology) {
        this.shapes = Shapes.parse(ontology.shapes());
    }

    /**
     * What a shape found.
     *
     * @param focus IRI of the node that does not fit
     * @param path IRI of the property concerned, if one property is
     * @param severe whether it is a violation, not a warning or information
     */
    public record Finding(String focus, Optional<String> path, String message, boolean severe) {}

    /** The findings in a graph, by node, then property, then message. */
    public List<Finding> findings(Graph graph) {
        List<Finding> findings = new ArrayList<>();
        ShaclValidator.get().validate(shapes, graph).getEntries().forEach(entry -> {
            Node focus = entry.focusNode();
            Optional<String> path =
                    entry.resultPath() instanceof P_Link link && link.getNode().isURI()
                            ? Optional.of(link.getNode().getURI())
                            : Optional.empty();
            findings.add(new Finding(
                    focus.isURI() ? focus.getURI() : focus.toString(),
                    path,
                    entry.message(),
                    entry.severity().level().equals(Severity.Violation.level())));
        });
        findings.sort(Comparator.comparing(Finding::focus)
                .thenComparing(f -> f.path().orElse(""))
                .thenComparing(Finding::message));
        return findings;
    }
}
