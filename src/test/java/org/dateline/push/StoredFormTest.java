package org.dateline.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoredFormTest {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** Seen with Virtuoso 7.2.5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"true\"^^xsd:boolean'                        | '\"1\"^^xsd:boolean'",
                "'\"false\"^^xsd:boolean'                       | '\"0\"^^xsd:boolean'",
                "'\"x\"@en-GB'                                  | '\"x\"@en-gb'",
                "'\"58.0\"^^xsd:decimal'                        | '\"58\"^^xsd:decimal'",
                "'\"123456789012345678901234567890\"^^xsd:integer' | '\"123456789012345678901234567890\"^^xsd:decimal'",
                "'<https://news.test/a>'                        | '<https://news.test/a>'"
            })
    void knowsWhatVirtuosoMakesOfValues(String sent, String found) {
        assertThat(difference(sent, found).isNone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"true\"^^xsd:boolean'                     | '\"0\"^^xsd:boolean'",
                "'\"x\"@en'                                  | '\"x\"'",
                "'\"7\"^^xsd:integer'                        | '\"70\"^^xsd:integer'",
                "'\"7\"^^xsd:integer'                        | '\"7\"'",
                "'\"seven\"^^xsd:integer'                    | '\"0\"^^xsd:integer'"
            })
    void takesNothingElseForTheSame(String sent, String found) {
        assertThat(difference(sent, found).isNone()).isFalse();
    }

    private static Difference difference(String sent, String found) {
        return Difference.of(List.of(triple(sent)), List.of(triple(found)), Server.VIRTUOSO);
    }

    private static Triple triple(String object) {
        Node node = NodeFactoryExtra.parseNode(object.replaceAll("\\^\\^xsd:(\\w+)", "^^<" + XSD + "$1>"));
        Node subject = NodeFactoryExtra.parseNode("<https://news.test/s>");
        return Triple.create(subject, subject, node);
    }
}
