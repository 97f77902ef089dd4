package org.dateline.reference;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dateline.ontology.Ontology;

/** The ontology in force as its users read it: tables, single terms, a reference, a schema for editors, shapes. */
public final class OntologyText {

    private final Ontology ontology;
    private final UnaryOperator<String> shownFile;
    private final TermFinder finder;

    /** @param shownFile how the path of an extension is shown */
    public OntologyText(Ontology ontology, UnaryOperator<String> shownFile) {
        this.ontology = ontology;
        this.shownFile = shownFile;
        this.finder = new TermFinder(ontology);
    }

    /** What may be written in a facts file, for people. */
    public String table() {
        return new TermTable(ontology).toString();
    }

    /** The reference of all terms, CommonMark. */
    public String markdown() {
        return new TermReference(ontology, shownFile).toString();
    }

    /** The codes of all lists, CSV. */
    public String codes() {
        return new CodeTable(ontology).toString();
    }

    /** The JSON Schema (draft-07) of facts files. */
    public String schema() {
        return new EditorSchema(ontology).toString();
    }

    /** The SHACL shapes without the terms, with the same blank nodes in the same order each time. */
    public Graph shapes() {
        Graph shapes = GraphFactory.createDefaultGraph();
        ontology.shapes().find().filterDrop(ontology.terms()::contains).forEachRemaining(shapes::add);
        Graph renamed = new StableBlankNodes(shapes).renamed();
        ontology.prefixes().forEach(renamed.getPrefixMapping()::setNsPrefix);
        return renamed;
    }

    /** All about what is called so, one part after the other where several terms are; empty text for an unknown name. */
    public String term(String name) {
        TermCard card = new TermCard(ontology, shownFile);
        return finder.find(name).stream().map(card::of).collect(Collectors.joining("\n"));
    }

    /** The names most like an unknown one. */
    public List<String> near(String unknown) {
        return finder.near(unknown);
    }
}
