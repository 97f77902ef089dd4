package org.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.dateline.query.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultWriterTest {

    private static final Node REBELS = NodeFactory.createURI(Port.BASE + "rebels");
    private static final Node AGENT = NodeFactory.createURI("https://w3id.org/dateline/ontology#agent");
    private static final Answer ROW = new Answer.Rows(
            List.of("who", "text"),
            List.of(BindingFactory.binding(
                    Var.alloc("who"), REBELS, Var.alloc("text"), NodeFactory.createLiteralString("a|b\n*c*"))));

    @Test
    void writesTheFormatsOfTheW3cWithWholeIris() throws IOException {
        assertThat(written(ROW, ResultFormat.CSV))
                .isEqualTo("who,text\r\nhttps://dateline.example/rebels,\"a|b\n*c*\"\r\n");
        assertThat(written(ROW, ResultFormat.TSV))
                .isEqualTo("?who\t?text\n<https://dateline.example/rebels>\t\"a|b\\n*c*\"\n");
        assertThat(written(ROW, ResultFormat.JSON)).contains("\"value\": \"https://dateline.example/rebels\"");
        assertThat(written(ROW, ResultFormat.XML))
                .contains("http://www.w3.org/2005/sparql-results#", "<uri>https://dateline.example/rebels</uri>");
    }

    @Test
    void writesMarkdownInWhichNothingIsAMarkButTheTable() throws IOException {
        assertThat(written(ROW, ResultFormat.MARKDOWN))
                .isEqualTo("| who | text |\n| --- | --- |\n| rebels | a\\|b \\*c\\* |\n");
    }

    @Test
    void writesYesAndNo() throws IOException {
        assertThat(written(new Answer.Truth(true), ResultFormat.TABLE)).isEqualTo("yes\n");
        assertThat(written(new Answer.Truth(false), ResultFormat.TABLE)).isEqualTo("no\n");
        assertThat(written(new Answer.Truth(false), ResultFormat.XML)).contains("<boolean>false</boolean>");
        assertThat(written(new Answer.Truth(true), ResultFormat.JSON)).contains("\"boolean\" : true");
    }

    @Test
    void writesGraphsSortedEachTripleOnce() throws IOException {
        Triple first = Triple.create(REBELS, AGENT, NodeFactory.createLiteralString("1"));
        Triple second = Triple.create(REBELS, AGENT, NodeFactory.createLiteralString("2"));
        Answer graph = new Answer.Triples(List.of(second, first, second));

        assertThat(written(graph, ResultFormat.N_TRIPLES)).isEqualTo("""
                        <https://dateline.example/rebels> <https://w3id.org/dateline/ontology#agent> "1" .
                        <https://dateline.example/rebels> <https://w3id.org/dateline/ontology#agent> "2" .
                        """);
        assertThat(written(graph, ResultFormat.TURTLE))
                .contains("@prefix dl: <https://w3id.org/dateline/ontology#> .\n")
                .endsWith("\n\n:rebels dl:agent \"1\" , \"2\" .\n");
        assertThat(written(graph, ResultFormat.TRIG)).isEqualTo(written(graph, ResultFormat.TURTLE));
    }

    @ParameterizedTest
    @CsvSource({"CSV,3", "TSV,3", "JSON,3", "XML,3"})
    void writesRowsBeforeTheLastIsFound(ResultFormat format, int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> sizes = new ArrayList<>();
        // long values, so that no buffer holds them all
        Iterator<Binding> found = Stream.iterate(0, i -> i < rows, i -> i + 1)
                .map(i -> {
                    sizes.add(out.size());
                    return row("x".repeat(300_000));
                })
                .iterator();

        writer().write(new AnswerStream.Rows(List.of("x"), found), format, Long.MAX_VALUE, out);

        assertThat(sizes).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({"1,1,true", "2,2,true", "3,3,false", "4,3,false"})
    void stopsAtTheLimitAndSaysWhetherThereIsMore(long limit, long count, boolean more) throws IOException {
        List<Integer> taken = new ArrayList<>();
        Iterator<Binding> found = IntStream.range(0, 3)
                .peek(taken::add)
                .mapToObj(i -> row("r" + i))
                .iterator();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ResultWriter.Written written =
                writer().write(new AnswerStream.Rows(List.of("x"), found), ResultFormat.CSV, limit, out);

        assertThat(written).isEqualTo(new ResultWriter.Written(count, more));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize((int) count + 1);
        assertThat(taken.size()).isLessThanOrEqualTo((int) limit + 1);
    }

    @Test
    void limitsTriplesToo() throws IOException {
        Triple triple = Triple.create(REBELS, AGENT, REBELS);
        Triple other = Triple.create(REBELS, AGENT, AGENT);
        AnswerStream answer =
                new AnswerStream.Triples(List.of(triple, triple, other).iterator());

        assertThat(writer().write(answer, ResultFormat.N_TRIPLES, 1, new ByteArrayOutputStream()))
                .isEqualTo(new ResultWriter.Written(1, true));
    }

    @Test
    void hasNoFormForWhatDoesNotFit() {
        assertThatIllegalStateException().isThrownBy(() -> written(ROW, ResultFormat.TURTLE));
        assertThatIllegalStateException().isThrownBy(() -> written(new Answer.Triples(List.of()), ResultFormat.CSV));
    }

    @ParameterizedTest
    @EnumSource(ResultFormat.class)
    void knowsEachFormatByItsName(ResultFormat format) {
        assertThat(ResultFormat.named(format.label())).contains(format);
        assertThat(ResultFormat.allNames()).contains(format.label());
    }

    @ParameterizedTest
    @CsvSource({"md,MARKDOWN", "TTL,TURTLE", "n-triples,N_TRIPLES", "Json,JSON"})
    void knowsOtherNamesToo(String name, ResultFormat format) {
        assertThat(ResultFormat.named(name)).contains(format);
    }

    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void takesAFormatThatFitsUnlessAnotherIsWished(AnswerKind kind) {
        assertThat(ResultFormat.namesFor(kind))
                .startsWith(ResultFormat.usual(kind).label());
    }

    private static Binding row(String text) {
        return BindingFactory.binding(Var.alloc("x"), NodeFactory.createLiteralString(text));
    }

    private static String written(Answer answer, ResultFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().write(answer, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ResultWriter writer() {
        return new ResultWriter(Port.BASE, new Labels(DatasetGraphFactory.create(), Port.BASE, Optional.empty()));
    }
}
