package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenParametersTest {

    private static final String NARROWING = """
            PREFIX dl: <https://w3id.org/dateline/ontology#>
            SELECT ?record
            WHERE {
              VALUES ?actor { UNDEF }
              VALUES ?from { UNDEF }
              GRAPH ?article { ?record a dl:Event }
              FILTER(!BOUND(?actor) || EXISTS { GRAPH ?article { ?record ?role ?actor } })
              FILTER(!BOUND(?from) || ?record != ?from)
            }
            """;

    @Test
    void aFilterOnWhatExistsBecomesTheStartOfItsGroup() {
        assertThat(given(NARROWING, "actor")).isEqualTo(parsed("""
                PREFIX dl: <https://w3id.org/dateline/ontology#>
                SELECT ?record
                WHERE {
                  VALUES ?actor { <https://x.example/y> }
                  VALUES ?from { UNDEF }
                  { SELECT DISTINCT ?record ?article WHERE { GRAPH ?article { ?record ?role <https://x.example/y> } } }
                  GRAPH ?article { ?record a dl:Event }
                  FILTER(!BOUND(?from) || ?record != ?from)
                }
                """));
    }

    @Test
    void whatIsNotGivenStaysAsItIs() {
        assertThat(given(NARROWING, "other")).isEqualTo(parsed(NARROWING));
    }

    @Test
    void aFilterOfAnotherFormStaysAFilter() {
        assertThat(given(NARROWING, "from"))
                .isEqualTo(
                        parsed(NARROWING.replace("VALUES ?from { UNDEF }", "VALUES ?from { <https://x.example/y> }")));
    }

    @Test
    void aSubSelectIsNarrowedByItself() {
        String inner = "SELECT ?record ?article WHERE { VALUES ?actor { UNDEF } GRAPH ?article { ?record a ?any }"
                + " FILTER(!BOUND(?actor) || EXISTS { GRAPH ?article { ?record ?role ?actor } }) }";
        String text = "SELECT ?record WHERE { { " + inner + " } UNION { GRAPH ?article { ?record ?b ?c } } }";
        assertThat(given(text, "actor").serialize())
                .contains("SELECT DISTINCT")
                .doesNotContain("EXISTS")
                .doesNotContain("UNDEF");
    }

    /** The store must be asked the same as an endpoint is that gets the raw file with the value written into it. */
    @ParameterizedTest
    @CsvSource({
        "timeline,actor,norland",
        "timeline,actor,dockers",
        "timeline,at,port-city",
        "timeline,article,daily-1",
        "who-attacked-whom,by,rebels",
        "who-attacked-whom,against,dockers",
        "who-blames-whom,by,norland",
        "who-blames-whom,accuses,rebels",
        "who-blames-whom,for,harbour-shelling",
        "only-claimed,by,sudmark",
        "only-claimed,of,rebels",
        "casualties,of,harbour-shelling",
        "actor,actor,rebels",
        "event,event,harbour-shelling",
        "threats-and-plans,by,sudmark",
        "threats-and-plans,article,daily-1"
    })
    void givesTheRowsOfTheRawFile(String question, String parameter, String id) throws QueryRefusedException {
        String raw = QueryCatalog.bundled().find(question).orElseThrow().text();
        String written = raw.replace(
                "VALUES ?%s { UNDEF }".formatted(parameter),
                "VALUES ?%s { <%s> }".formatted(parameter, Port.BASE + id));
        PreparedQuery byHand = new PreparedQuery(QueryFactory.create(written, Syntax.syntaxSPARQL_11), false);
        String rows = Port.table(Port.bundled(question, Map.of(parameter, id)), Port.dataset());
        assertThat(rows).isEqualTo(Port.table(byHand, Port.dataset()));
        assertThat(rows.lines()).as("lines of the table").hasSizeGreaterThan(2);
    }

    private static Query given(String text, String parameter) {
        Query query = parsed(text);
        new GivenParameters(Map.of(Var.alloc(parameter), NodeFactory.createURI("https://x.example/y")))
                .putInto(query.getQueryPattern());
        return query;
    }

    private static Query parsed(String text) {
        return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    }
}
