package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownTermsTest {

    private static final DatasetGraph DATA = Port.dataset();

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "SELECT ?x { ?x dl:agnet ?y } => dl:agnet is no term of this store; did you mean dl:agent?",
                "SELECT ?x { ?x dl:agent/dl:cout|^dl:agent ?y } => dl:cout is no term of this store; did you mean dl:count?",
                "SELECT ?x { ?x !(dl:ageent|dl:place) ?y } => dl:ageent is no term of this store; did you mean dl:agent?",
                "ASK { ?x dl:agent* :norlnd } => :norlnd is no term of this store; did you mean :norland?",
                "ASK { ?x dl:stance ?y FILTER(?y = stance:blame) } => stance:blame is no term of this store; did you mean stance:blames?",
                "ASK { ?x dl:stance ?y FILTER NOT EXISTS { ?y a stance:blame } } => stance:blame is no term of this store; did you mean stance:blames?",
                "ASK { VALUES ?x { :sudmrk } ?x ?p ?o } => :sudmrk is no term of this store; did you mean :sudmark?",
                "SELECT * { ?x ?p ?o } VALUES ?x { :sudmrk } => :sudmrk is no term of this store; did you mean :sudmark?",
                "ASK { GRAPH :dayly-1 { ?x ?p ?o } } => :dayly-1 is no term of this store; did you mean :daily-1, :daily-0?",
                "ASK FROM :dayly-1 { ?x ?p ?o } => :dayly-1 is no term of this store; did you mean :daily-1, :daily-0?",
                "DESCRIBE :norlnd => :norlnd is no term of this store; did you mean :norland?",
                "ASK { { SELECT ?x { ?x a dl:Evnt } } } => dl:Evnt is no term of this store",
                "ASK { ?x a <https://w3id.org/dateline/code/stanc/blames> } => <https://w3id.org/dateline/code/stanc/blames> is no term of this store"
            })
    void areWarnedOf(String sparql, String warning) throws QueryRefusedException {
        assertThat(Port.RUNNER.unknownTerms(Port.own(sparql), DATA)).containsExactly("warning: " + warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { ?x dl:agent :norland ; a dl:Event ; dl:stance stance:blames }",
                "ASK { ?x a <https://example.org/Any> ; schema:nothing ?y }",
                "CONSTRUCT { ?x dl:newTerm ?y } WHERE { ?x dl:agent ?y }",
                "ASK { GRAPH :daily-1 { ?x dl:participant* ?y } }",
                "DESCRIBE ?x WHERE { ?x a dl:Event }",
                "SELECT * { ?x ?p ?o }"
            })
    void areNotSeenInWhatIsThereOrForeign(String sparql) throws QueryRefusedException {
        assertThat(Port.RUNNER.unknownTerms(Port.own(sparql), DATA)).isEmpty();
    }

    @Test
    void areToldInTheOrderOfTheQueryEachOnce() throws QueryRefusedException {
        assertThat(Port.RUNNER.unknownTerms(Port.own("ASK { ?x dl:zzzz ?y ; dl:yyyy ?z . ?y dl:zzzz ?x }"), DATA))
                .containsExactly(
                        "warning: dl:zzzz is no term of this store", "warning: dl:yyyy is no term of this store");
    }
}
