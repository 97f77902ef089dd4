package org.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.ontology.Vocabulary;
import org.dateline.query.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    private static final DatasetGraph DATA = Port.dataset();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "norland,Norland",
                "rebels,rebels",
                "nothing-known,nothing-known",
                "harbour-shelling,Shells hit the harbour",
                "daily-1/norland-blames,Norland blames: Shells hit the harbour",
                "daily-1/hearsay,nobody named reports: Shells hit the harbour",
                "proposition/shelling-agent-rebels,Shells hit the harbour agent rebels",
                "proposition/rebels-outlawed,rebels described as outlawed",
                "daily-1/rebels-are-armed,rebels described as armed",
                "count/injured;1;;;dockers;harbour,at least 1 injured (dockers) at the harbour",
                "count/killed;2;2;2;;,2 killed"
            })
    void areWhatAReaderWouldSay(String local, String label) {
        assertThat(labels("").of(NodeFactory.createURI(Port.BASE + local))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"ar,المتمردون", "en,rebels", "fr,rebels"})
    void comeInTheWishedLanguageWhereThereIsOne(String language, String label) {
        assertThat(labels(language).of(NodeFactory.createURI(Port.BASE + "rebels")))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/dateline/code/stance/blames,blames",
        "https://w3id.org/dateline/code/stance/accuses,accuses",
        "https://w3id.org/dateline/ontology#purpose,purpose",
        "https://example.org/x,https://example.org/x"
    })
    void ofCodesAndForeignThingsAreShort(String iri, String label) {
        assertThat(labels("").of(NodeFactory.createURI(iri))).isEqualTo(label);
    }

    @Test
    void ofAQuoteAreItsWords() {
        Node quote = NodeFactory.createURI(Port.BASE + "daily-1/fire/quote/1");
        DatasetGraph data = DatasetGraphFactory.create();
        data.add(
                NodeFactory.createURI(Port.BASE + "daily-1"),
                quote,
                NodeFactory.createURI(Vocabulary.WORDS),
                NodeFactory.createLiteralString("a fire … in the harbour"));

        assertThat(new Labels(data, Port.BASE, Optional.empty()).of(quote)).isEqualTo("“a fire … in the harbour”");
    }

    private static Labels labels(String language) {
        return new Labels(DATA, Port.BASE, Optional.of(language));
    }
}
