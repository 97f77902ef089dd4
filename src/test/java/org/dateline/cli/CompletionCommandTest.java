package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.ontology.OntologyFiles;
import org.dateline.query.Query;
import org.dateline.query.QueryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
