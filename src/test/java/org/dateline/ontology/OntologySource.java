package org.dateline.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** The bundled ontology files as the tests read them: from the class path, where the jar has them too. */
final class OntologySource {

    /** The namespace of the ontology's own terms. */
    static final String DL = "https://w3id.org/dateline/ontology#";

    private OntologySource() {}

    /** The text of one file, such as {@code shapes.ttl}. */
    static String text(String file) {
        try (InputStream in = OntologySource.class.getResourceAsStream("/dateline/ontology/" + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Classes, properties and codes as one Turtle document. */
    static String merged() {
        return text("dateline.ttl") + "\n" + text("codes.ttl");
    }

    /** A Turtle document as a model. */
    static Model model(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(turtle), "https://dateline.example/", Lang.TURTLE);
        return model;
    }
}
