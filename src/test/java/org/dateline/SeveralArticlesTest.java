package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.answer.ResultFormat;
import org.dateline.query.Parameter;
import org.dateline.query.ParameterType;
import org.dateline.query.Query;
import org.dateline.query.QueryCatalog;
import org.dateline.store.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bundled questions answer from several articles; the graphs themselves are golden cases. */
final class SeveralArticlesTest {

    @TempDir
    private Path store;

    private String answer(String name, Map<String, String> parameters, ResultFormat format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Query query = QueryCatalog.bundled().find(name).orElseThrow();
        new Questions(store, Patience.none())
                .ask(
                        new Questions.Question.Catalogued(query, parameters),
                        Questions.Manner.of(format, Duration.ofMinutes(1)),
                        out,
                        note -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bothTollsAndDatesOfOneEventAreKept() throws Exception {
        Built.of(CasesTest.CASES.resolve("one-event-two-tolls"), store);

        assertThat(answer("casualties", Map.of(), ResultFormat.CSV))
                .contains("/sinking", "/evening-2031-05-02", "/morning-2031-05-03");
        assertThat(answer("timeline", Map.of(), ResultFormat.CSV))
                .contains("2031-05-01", "2031-05-02", "/evening-2031-05-02", "/morning-2031-05-03");
    }

    @Test
    void anArticleCountsUntilAnotherReplacesIt() throws Exception {
        Path folder = CasesTest.CASES.resolve("replaced-article");
        Built.of(folder, List.of("first.yaml"), store);

        for (String name : List.of("casualties", "timeline", "who-blames-whom", "only-claimed")) {
            assertThat(answer(name, Map.of(), ResultFormat.CSV)).as(name).contains("courier-first");
        }
        Built.of(folder, List.of("corrected.yaml"), store);
        for (Query query : QueryCatalog.bundled().queries()) {
            assertThat(answer(query.name(), needed(query), ResultFormat.CSV))
                    .as(query.name())
                    .doesNotContain("courier-first");
        }
        assertThat(answer("casualties", Map.of(), ResultFormat.CSV)).contains("courier-corrected");
    }

    /** What a question cannot do without, of which the replaced article told something. */
    private static Map<String, String> needed(Query query) {
        Map<ParameterType, String> told = Map.of(
                ParameterType.of("actor"),
                "ferries",
                ParameterType.of("place"),
                "velm",
                ParameterType.of("record"),
                "fire",
                ParameterType.of("id"),
                "fire");
        return query.parameters().stream()
                .filter(Parameter::required)
                .collect(Collectors.toMap(
                        Parameter::name,
                        parameter -> Objects.requireNonNull(told.get(parameter.type()), query.name())));
    }

    @Test
    void aParameterMayNameTheReplaced() throws Exception {
        Built.of(CasesTest.CASES.resolve("replaced-ids"), store);

        String asked = answer("who-blames-whom", Map.of("accuses", "the-stranger"), ResultFormat.CSV);
        assertThat(asked).contains("/theft", "/lea-orsk");
        assertThat(answer("who-blames-whom", Map.of("accuses", "lea-orsk"), ResultFormat.CSV))
                .isEqualTo(asked);
        assertThat(answer("who-blames-whom", Map.of("accuses", "guards"), ResultFormat.CSV))
                .doesNotContain("/theft");
    }

    @Test
    void throughWhomASayingIsKnownReadsOutward() throws Exception {
        Built.of(CasesTest.CASES.resolve("reported"), store);

        assertThat(answer("only-claimed", Map.of(), ResultFormat.TABLE))
                .contains("Ole Brandt, via Dockers' Union, via Velm Courier");
    }
}
