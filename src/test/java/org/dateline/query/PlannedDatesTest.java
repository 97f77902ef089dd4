package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.answer.ResultFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has not happened has only the text of its date: threats-and-plans tells from it how it lies within days asked for. */
class PlannedDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2028-02,2028-02,2028-02,certainly",
        "2028-02,2028-02,2028-02-28,possibly",
        "2028-02,2028-02-02,2028-02,possibly",
        "2027-02,,2027-02-28,certainly",
        "2000-02,,2000-02-28,possibly",
        "2027-04,2027-04,2027-04-30,certainly",
        "2027-05,,2027-05-30,possibly",
        "2027,2027,2027,certainly",
        "2027,2027-02,,possibly",
        "2027,,2027-11,possibly",
        "2027-02-03,2027-02-03,2027-02-03,certainly",
        "2027-02-03~,2027-02-03,2027-02-03,certainly",
        "[..2027-03],2027,2027,possibly",
        "[2027-01-01..2027-03],2027,2027-03,certainly",
        "[2027-01-01..2027-03],2027-02,,possibly",
        "2027-05/..,2028,,certainly",
        "../2027-05,2026,2027-05,certainly",
        "../2027-05,2026,2027-04,possibly",
        ",2027,,possibly",
        "2027-02,,,''"
    })
    void lieWithinDaysAskedFor(String date, String from, String to, String within) throws QueryRefusedException {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("from", from);
        arguments.put("to", to);
        arguments.values().removeIf(value -> value == null);
        PreparedQuery query = Port.bundled("threats-and-plans", arguments);

        assertThat(Port.answer(query, dated(date), ResultFormat.CSV).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(
                        "%s,https://dateline.example/second-shelling,%s,".formatted(date == null ? "" : date, within));
    }

    private static DatasetGraph dated(String date) {
        DatasetGraph data = Port.dataset();
        if (date != null) {
            RDFParser.fromString("""
                    PREFIX : <https://dateline.example/>
                    PREFIX dl: <https://w3id.org/dateline/ontology#>
                    :daily-1 {
                      :second-shelling dl:content :second-date .
                      :second-date dl:subject :second-shelling ; dl:property dl:date ; dl:literal "%s"
                    }
                    """.formatted(date), Lang.TRIG).parse(data);
        }
        return data;
    }
}
