package org.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.dateline.diagnostic.TextWidth;
import org.dateline.query.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @ParameterizedTest
    @CsvSource({"abc,3", "日本,4", "e\u0301,1", "😀,2", "إيران,5", "\u200Bx,1", "한국,4", "é,1", "ﾊ,1"})
    void countsTheColumnsOfATerminal(String text, int width) {
        assertThat(TextWidth.of(text)).isEqualTo(width);
    }

    @Test
    void alignsWideAndCombiningCharacters() {
        assertThat(table(literal("日本"), literal("ab"), literal("e\u0301x")))
                .isEqualTo("x     y\n----  -\n日本  |\nab    |\ne\u0301x    |\n");
    }

    @Test
    void showsDateTimesAsDatesAndKeepsEachRowOnItsLine() {
        Node time = NodeFactory.createLiteralDT("2020-12-20T23:59:59Z", XSDDatatype.XSDdateTime);
        assertThat(table(time, literal("a\n\u001B[31mb\u202E")))
                .isEqualTo("x           y\n----------  -\n2020-12-20  |\na [31mb     |\n");
    }

    @Test
    void letsTheWidestColumnsGoOnInFurtherLinesWhereItMustFit() {
        LabelledRows rows = new LabelledRows(
                List.of("date", "what", "certainty", "article"),
                List.of(
                        List.of("2020-12-20", "Rockets fall near the US Embassy", "asserted", "al-monitor-2020-12-20"),
                        List.of("2020-09", "Talks", "claimed", "gazette")));

        assertThat(new TextTable(rows, 56).toString()).isEqualTo("""
                        date        what              certainty  article
                        ----------  ----------------  ---------  ---------------
                        2020-12-20  Rockets fall      asserted   al-monitor-
                                      near the US                  2020-12-20
                                      Embassy
                        2020-09     Talks             claimed    gazette
                        """);
    }

    @Test
    void leavesWhatFitsAsItIsAndBreaksNoNarrowColumn() {
        LabelledRows rows =
                new LabelledRows(List.of("a", "certainty"), List.of(List.of("x".repeat(30), "2020-12-20..")));

        assertThat(new TextTable(rows, 44)).hasToString(new TextTable(rows, 0).toString());
        assertThat(new TextTable(rows, 26).toString().lines())
                .startsWith("a             certainty", "------------  ------------", "xxxxxxxxxxxx  2020-12-20..");
        assertThat(new TextTable(new LabelledRows(List.of(), List.of()), 20)).hasToString("");
    }

    @Test
    void becomesBlocksWhereItsColumnsAreTooMany() {
        LabelledRows rows = new LabelledRows(
                List.of("date", "what", "certainty"),
                List.of(
                        List.of("2020-12-20", "Rockets fall near the US Embassy", "asserted"),
                        List.of("", "日本", "claimed")));

        assertThat(new TextTable(rows, 32).toString()).isEqualTo("""
                        date       2020-12-20
                        what       Rockets fall near the
                                     US Embassy
                        certainty  asserted

                        what       日本
                        certainty  claimed
                        """);
        assertThat(new TextTable(new LabelledRows(List.of("date", "what"), List.of()), 5))
                .hasToString("date  what\n----  ----\n");
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static String table(Node... values) {
        Labels labels = new Labels(DatasetGraphFactory.create(), Port.BASE, Optional.empty());
        return new TextTable(
                        new Answer.Rows(
                                List.of("x", "y"),
                                List.of(values).stream()
                                        .map(value -> BindingFactory.binding(
                                                Var.alloc("x"), value, Var.alloc("y"), literal("|")))
                                        .toList()),
                        labels)
                .toString();
    }
}
