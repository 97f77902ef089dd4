package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.ontology.Vocabulary;
import org.junit.jupiter.api.Test;

class JsonLdLayoutTest {

    private static final String HEADER = """
            PREFIX : <https://dateline.example/>
            PREFIX dl: <https://w3id.org/dateline/ontology#>
            PREFIX ex: <https://other.example/onto#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final List<Triple> TERMS = triples("""
            dl:Event a owl:Class .
            dl:agent a owl:ObjectProperty .
            ex:agent a owl:ObjectProperty .
            dl:stance a owl:ObjectProperty .
            ex:cargo a owl:DatatypeProperty ; rdfs:range xsd:integer .
            dl:earliest a owl:DatatypeProperty ; rdfs:range xsd:dateTime .
            dl:wording a owl:DatatypeProperty ; rdfs:range xsd:string .
            """);

    private static final QuadWriter WRITER = new QuadWriter(
            Map.of(
                    "",
                    "https://dateline.example/",
                    "dl",
                    Vocabulary.DL,
                    "stance",
                    Vocabulary.CODE + "stance/",
                    "xsd",
                    "http://www.w3.org/2001/XMLSchema#"),
            TERMS);

    @Test
    void makesItsContextFromTheOntologyAndKeepsTheGraphs() throws IOException {
        assertThat(written("""
                :a { :fire a dl:Event ; dl:agent :union, :crew ; dl:earliest "2031-05-02T00:00:00Z"^^xsd:dateTime ;
                       dl:stance <https://w3id.org/dateline/code/stance/blames> ; dl:wording "at once" ; ex:cargo 12 }
                """)).isEqualTo("""
                {
                    "@context": {
                        "@version": 1.1,
                        "base": "https://dateline.example/",
                        "code": "https://w3id.org/dateline/code/",
                        "dl": "https://w3id.org/dateline/ontology#",
                        "xsd": "http://www.w3.org/2001/XMLSchema#",
                        "Event": "dl:Event",
                        "agent": {
                            "@id": "dl:agent",
                            "@type": "@id"
                        },
                        "cargo": {
                            "@id": "https://other.example/onto#cargo",
                            "@type": "xsd:integer"
                        },
                        "earliest": {
                            "@id": "dl:earliest",
                            "@type": "xsd:dateTime"
                        },
                        "stance": {
                            "@id": "dl:stance",
                            "@type": "@id"
                        },
                        "wording": {
                            "@id": "dl:wording"
                        }
                    },
                    "@graph": [
                        {
                            "@id": "base:a",
                            "@graph": [
                                {
                                    "@id": "base:fire",
                                    "@type": "Event",
                                    "cargo": 12,
                                    "agent": [
                                        "base:crew",
                                        "base:union"
                                    ],
                                    "earliest": "2031-05-02T00:00:00Z",
                                    "stance": "code:stance/blames",
                                    "wording": "at once"
                                }
                            ]
                        }
                    ]
                }
                """);
    }

    @Test
    void whatTheContextDoesNotSayIsWrittenOut() throws IOException {
        String trig = """
                :fire a "no class", _:b ; dl:agent "text", 7 ; ex:agent :x ; dl:earliest "2031", true ;
                    dl:wording "en"@en, 07, 7, 7.5, false, 12345678901234567890 .
                """;
        byte[] bytes = written(trig).getBytes(StandardCharsets.UTF_8);
        List<String> expected = triples(trig).stream()
                .map(triple ->
                        triple.getObject().isBlank() ? "_" : triple.getObject().toString())
                .toList();
        assertThat(ReadBack.byJena(bytes, GraphFormat.JSON_LD)).hasSameSizeAs(expected);
        assertThat(ReadBack.byRdf4j(bytes, GraphFormat.JSON_LD)).hasSameSizeAs(expected);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"https://other.example/onto#agent\": {")
                .contains("\"@value\": \"07\"")
                .contains("\"@value\": \"12345678901234567890\"");
    }

    @Test
    void refusesAnIriThatReadersWouldTakeForAPrefixedName() {
        assertThatThrownBy(() -> written(":a { :fire dl:agent <code:x> }"))
                .isInstanceOf(UnwritableException.class)
                .hasMessage("JSON-LD cannot hold <code:x>, whose scheme is a prefix, found in"
                        + " <https://w3id.org/dateline/ontology#agent> of <https://dateline.example/fire>;"
                        + " TriG (trig) and Turtle (ttl) can");
    }

    @Test
    void refusesTheDirectionOfAText() {
        assertThatThrownBy(() -> written(":a { :fire dl:wording \"x\"@ar--rtl }"))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("the direction of a text");
    }

    private static List<Triple> triples(String turtle) {
        List<Triple> triples = new ArrayList<>();
        read(turtle).getDefaultGraph().find().forEachRemaining(triples::add);
        return triples;
    }

    private static DatasetGraph read(String trig) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(HEADER + trig, Lang.TRIG).parse(data);
        return data;
    }

    private static String written(String trig) throws IOException {
        List<org.apache.jena.sparql.core.Quad> quads = new ArrayList<>();
        read(trig).find().forEachRemaining(quads::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(GraphSource.of(quads), GraphFormat.JSON_LD, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
