package org.dateline.owl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.mapping.FactMapper;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.OntologyFiles;
import org.dateline.store.Prefixes;

/** What a store holds, written out in TriG, and the ontology with it. */
final class SmallStore {

    private SmallStore() {}

    /** With the bundled ontology. */
    static DatasetGraph of(String trig) {
        return of(OntologyFiles.bundled(), trig);
    }

    /** With an extension too. */
    static DatasetGraph of(Path folder, String extension, String trig) {
        try {
            Path file = Files.writeString(folder.resolve("extension.ttl"), prefixes() + extension);
            return of(OntologyFiles.with(List.of(file), new Diagnostics()), trig);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatasetGraph of(Ontology ontology, String trig) {
        Iris iris = new Iris(Iris.DEFAULT_BASE);
        DatasetGraph store = DatasetGraphFactory.create();
        new FactMapper(ontology, iris).ontology(store::add);
        RDFParser.fromString(prefixes() + trig, Lang.TRIG).parse(store);
        return store;
    }

    private static String prefixes() {
        StringBuilder text = new StringBuilder();
        Prefixes.wellKnown(Iris.DEFAULT_BASE)
                .forEach((prefix, namespace) -> text.append("PREFIX %s: <%s>%n".formatted(prefix, namespace)));
        return text.append("PREFIX ext: <https://ext.example/>\nPREFIX dcterms: <http://purl.org/dc/terms/>\n")
                .toString();
    }
}
