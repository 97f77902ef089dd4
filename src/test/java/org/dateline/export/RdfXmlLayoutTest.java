package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RdfXmlLayoutTest {

    private static final Node THING = NodeFactory.createURI("https://dateline.example/fire");
    private static final Node TEXT = NodeFactory.createLiteralString("a");
    private static final QuadWriter WRITER = new QuadWriter(
            Map.of("", "https://dateline.example/", "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"));

    @Test
    void namesPropertiesByPrefixesKnownOrMade() throws IOException {
        assertThat(written(
                        triple("https://dateline.example/place", NodeFactory.createURI("urn:x?a&b")),
                        triple("https://other.example/onto#12to", NodeFactory.createLiteralLang("<a>\r", "en"))))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <rdf:RDF xmlns="https://dateline.example/" xmlns:ns1="https://other.example/onto#12" \
                        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">

                          <rdf:Description rdf:about="https://dateline.example/fire">
                            <place rdf:resource="urn:x?a&amp;b"/>
                            <ns1:to xml:lang="en">&lt;a&gt;&#xD;</ns1:to>
                          </rdf:Description>
                        </rdf:RDF>
                        """);
    }

    static Stream<Object[]> unwritable() {
        String rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        return Stream.of(
                new Object[] {triple("https://other.example/2020", TEXT), "does not end in a name of XML"},
                new Object[] {triple("name", TEXT), "does not end in a name of XML"},
                new Object[] {triple(rdf + "li", TEXT), "whose name means something else there"},
                new Object[] {triple("http://www.w3.org/2000/xmlns/dl", TEXT), "whose name means something else there"},
                new Object[] {
                    triple("urn:x:p", NodeFactory.createLiteralString("a\u0001")),
                    "the character U+0001, found in <urn:x:p> of <https://dateline.example/fire>"
                },
                new Object[] {triple("urn:x:p", NodeFactory.createURI("urn:x\uFFFF")), "the character U+FFFF"},
                new Object[] {triple("urn:x:p", NodeFactory.createURI("urn:x\ny")), "a line break or tab in an IRI"},
                new Object[] {
                    triple("urn:x:p", NodeFactory.createLiteralDirLang("a", "ar", "rtl")), "the direction of a text"
                },
                new Object[] {
                    triple("urn:x:p", NodeFactory.createTripleTerm(Triple.create(THING, THING, TEXT))),
                    "a triple as the value of another"
                });
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void refusesWhatXmlCannotHoldAndLeavesTheFileAlone(Triple triple, String reason, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("graph.rdf");
        Files.writeString(file, "old");
        GraphSource source = GraphSource.of(List.of(Quad.create(THING, triple)));
        assertThatThrownBy(() -> WRITER.toFile(source, GraphFormat.RDF_XML, file))
                .isInstanceOf(UnwritableException.class)
                .hasMessageStartingWith("RDF/XML cannot hold ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("; TriG (trig) and Turtle (ttl) can");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    private static Triple triple(String property, Node value) {
        return Triple.create(THING, NodeFactory.createURI(property), value);
    }

    private static String written(Triple... triples) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Quad> quads = Stream.of(triples).map(t -> Quad.create(THING, t)).toList();
        WRITER.write(GraphSource.of(quads), GraphFormat.RDF_XML, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
