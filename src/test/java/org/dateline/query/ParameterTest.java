package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "id,iran,https://dateline.example/iran",
                "id,day/claim-1,https://dateline.example/day/claim-1",
                "id,https://example.org/x,https://example.org/x",
                "code counted,killed,https://w3id.org/dateline/code/counted/killed",
                "start,2020,`\"2020-01-01T00:00:00Z\"^^xsd:dateTime`",
                "end,2020,`\"2020-12-31T23:59:59Z\"^^xsd:dateTime`",
                "end,2020-02,`\"2020-02-29T23:59:59Z\"^^xsd:dateTime`",
                "start,2020-12-20,`\"2020-12-20T00:00:00Z\"^^xsd:dateTime`",
                "number,12,`\"12\"^^xsd:integer`",
                "text,a \"b\",`\"a \\\"b\\\"\"`"
            })
    void becomesATerm(String type, String text, String term) {
        assertThat(parameter(type).term(text, Port.BASE).toString()).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({
        "start,20.12.2020,a date such as",
        "end,2021-02-30,a day of the calendar",
        "start,2021-13,a day of",
        "number,many,a whole number",
        "id,a b,an id or an IRI",
        "id,a>b,an id or an IRI"
    })
    void refusesWhatItIsNot(String type, String text, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameter(type).term(text, Port.BASE))
                .withMessageStartingWith("parameter p: '" + text + "' is not " + expected);
    }

    private static Parameter parameter(String type) {
        return new Parameter("p", type, "", Optional.empty());
    }
}
