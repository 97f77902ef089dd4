package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.ontology.OntologyFiles;
import org.dateline.query.Parameter;
import org.dateline.query.ParameterType;
import org.dateline.query.Query;
import org.dateline.query.QueryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Model.CommandSpec;

final class CompletionCommandTest {

    @ParameterizedTest
    @EnumSource
    void printsTheSameScriptEachTime(CompletionScript.Shell shell) {
        Call call = Call.of("completion", shell.toString());

        assertThat(call.out()).isEqualTo(Call.of("completion", shell.toString()).out());
        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isZero();
    }

    @Test
    void knowsAllQuestionsWithAllTheirParameters() {
        String script = Call.of("completion", "bash").out();

        assertThat(QueryCatalog.bundled().queries()).allSatisfy(question -> {
            assertThat(script).containsPattern("__dateline_questions='.*\\b" + question.name() + "\\b.*'");
            question.parameters()
                    .forEach(parameter ->
                            assertThat(script).contains("'%s %s') kind=".formatted(question.name(), parameter.name())));
        });
    }

    @Test
    void leavesOutQuestionsWhoseNamesAShellWouldRead() {
        Query odd = new Query("it's $(odd)", "-", "-", "-", List.of(), List.of(), "-");
        Query plain = new Query("who-is_2.ø", "-", "-", "-", List.of(), List.of(), "-");

        String script = new CompletionScript(CommandSpec.create(), List.of(odd, plain), OntologyFiles.bundled())
                .text(CompletionScript.Shell.BASH);

        assertThat(script).contains("__dateline_questions='who-is_2.ø'").doesNotContain("odd");
    }

    @Test
    void knowsTheUsersQuestionsAndSaysWhichIsBroken(@TempDir Path folder) throws IOException {
        String header = """
                #+ summary: Mine
                #+ params:
                #+   whose: {type: place, description: only there}
                #+ columns: [a]
                #+ does-not-tell: all
                """;
        Files.writeString(folder.resolve("mine.rq"), header);
        Files.writeString(folder.resolve("broken.rq"), "#+ summary: [\n");

        Call call = Call.of("completion", "bash", "--queries", folder.toString());

        assertThat(call.out()).contains("'mine whose') kind='ids place'").doesNotContain("'broken'");
        assertThat(call.err()).startsWith("warning: broken is left out: ").hasLineCount(1);
        assertThat(call.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor | ids actor",
                "place | ids place",
                "record | ids event scenario",
                "id | ids any",
                "saying | text",
                "start | text",
                "text | text",
                "number | text",
                "code polarity | one-of evaluates puts-forward rejects",
            })
    void offersForAParameterWhatItTakes(String type, String offered) {
        Parameter parameter =
                new Parameter("x", ParameterType.of(type), "-", Optional.empty(), false, Optional.empty());

        assertThat(Completable.of(parameter, OntologyFiles.bundled())).isEqualTo(offered);
    }

    @Test
    void namesTheShellsThatItKnows() {
        Call call = Call.of("completion", "fish");

        assertThat(call.err()).contains("bash", "zsh", "fish");
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void theHelpSaysHowToInstallIt() {
        assertThat(Call.of("help", "completion").out())
                .contains("source <(dateline completion bash)", "source <(dateline completion zsh)");
    }
}
