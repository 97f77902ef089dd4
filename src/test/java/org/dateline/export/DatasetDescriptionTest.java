package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.export.DatasetDescription.About;
import org.dateline.store.Prefixes;
import org.junit.jupiter.api.Test;

class DatasetDescriptionTest {

    private static final String BASE = "https://dateline.example/";
    private static final About BARE = new About(Optional.empty(), Optional.empty(), "0.1.0", Optional.empty());

    private static final String TWO_ARTICLES = """
            PREFIX : <https://dateline.example/>
            PREFIX dl: <https://w3id.org/dateline/ontology#>
            PREFIX schema: <https://schema.org/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            :a { :a a dl:Article ; schema:inLanguage "en" ; schema:publisher :paper ;
                    dl:earliest "2020-12-20T00:00:00Z"^^xsd:dateTime ; dl:latest "2020-12-20T23:59:59Z"^^xsd:dateTime .
                 :fire a dl:Event, dl:Record ; dl:earliest "1990-01-01T00:00:00Z"^^xsd:dateTime }
            :b { :b a dl:Article ; schema:inLanguage "ckb" ; schema:publisher :paper ;
                    dl:earliest "2021-01-01T00:00:00Z"^^xsd:dateTime ; dl:latest "2021-01-31T23:59:59Z"^^xsd:dateTime .
                 :fire a dl:Event, dl:Record }
            <https://dateline.example/graph/registers> { :paper a dl:Actor }
            <https://dateline.example/graph/ontology> { dl:Event a <http://www.w3.org/2002/07/owl#Class> }
            """;

    @Test
    void countsWhatTheGraphsHold() throws IOException {
        assertThat(described(BARE))
                .contains("<https://dateline.example/graph/dataset> a void:Dataset , dcat:Dataset")
                .contains("void:triples 17 ")
                .contains("void:entities 4 ")
                .contains("""
                        <https://dateline.example/graph/dataset/Event> void:class dl:Event ;
                            void:entities 1 .
                        """)
                .contains("""
                        <https://dateline.example/graph/dataset/publisher> void:distinctObjects 1 ;
                            void:property schema:publisher .
                        """)
                .doesNotContain("owl#Class");
    }

    @Test
    void spansTheDaysOfTheArticlesNotOfWhatTheyTell() throws IOException {
        assertThat(described(BARE))
                .contains("dcat:endDate \"2021-01-31\"^^xsd:date")
                .contains("dcat:startDate \"2020-12-20\"^^xsd:date");
    }

    @Test
    void namesLanguagesAsCataloguesDoWhereTheyHaveTwoLetters() throws IOException {
        assertThat(described(BARE))
                .contains("dcterms:language <http://id.loc.gov/vocabulary/iso639-1/en> ;")
                .contains("schema:inLanguage \"ckb\" , \"en\"");
    }

    @Test
    void makesATitleUnlessOneIsGiven() throws IOException {
        assertThat(described(BARE)).contains("\"Facts of 2 news articles\"").doesNotContain("dcterms:license");
        About given = new About(
                Optional.of("Attacks \"2020\""),
                Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                "0.1.0",
                Optional.of("https://w3id.org/dateline/ontology/0.1.0"));
        assertThat(described(given))
                .contains("dcterms:title \"Attacks \\\"2020\\\"\"")
                .contains("dcterms:license <https://creativecommons.org/licenses/by/4.0/>")
                .contains("dcterms:conformsTo <https://w3id.org/dateline/ontology/0.1.0>");
    }

    @Test
    void standsInAGraphOfItsOwnWithoutBlankNodes() {
        assertThat(new DatasetDescription(BASE, BARE).of(GraphSource.of(List.of())))
                .isNotEmpty()
                .allMatch(quad -> quad.getGraph().toString().equals(BASE + "graph/description"))
                .noneMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
    }

    private static String described(About about) throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(TWO_ARTICLES, Lang.TRIG).parse(data);
        List<Quad> quads = new ArrayList<>(new DatasetDescription(BASE, about).of(GraphSource.of(data)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> prefixes = new HashMap<>(Prefixes.wellKnown(BASE));
        prefixes.putAll(DatasetDescription.PREFIXES);
        new QuadWriter(prefixes).write(GraphSource.of(quads), GraphFormat.TURTLE, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
