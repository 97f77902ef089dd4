package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script in a real zsh, where there is one. */
@DisabledOnOs(OS.WINDOWS)
final class ZshCompletionTest {

    /** What zsh's own functions are told. */
    private static final String CALL = """
            compdef() { : }
            compset() { : }
            compadd() { print -r -- "$*" }
            _files() { print -r -- "files $*" }
            source ./completion
            words=("$@") CURRENT=$# PREFIX=${@[-1]}
            _dateline
            """;

    /** A line typed on a terminal, the last key of which is the tabulator; ends when what it becomes is on the screen. */
    private static final String TYPE = """
            zmodload zsh/zpty
            zpty terminal zsh -f -i
            zpty -w terminal 'autoload -Uz compinit; compinit -u -D; source ./completion; PS1="> "'
            zpty -w -n terminal "$1"$'\\t'
            zpty -r terminal screen "*$2*"
            zpty -d terminal
            print -r -- "$screen"
            """;

    private static String script = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void printTheScript(@TempDir Path questions) throws IOException {
        Files.writeString(questions.resolve("my-question.rq"), BashCompletionTest.QUESTION);
        script = Call.of("completion", "zsh", "--queries", questions.toString()).out();
    }

    @BeforeEach
    void writeTheScript() throws IOException {
        assumeThat(RealShell.zsh(folder).isInstalled()).as("zsh is here").isTrue();
        Files.writeString(folder.resolve("completion"), script);
        Files.writeString(
                Files.createDirectories(folder.resolve("a store")).resolve("completion.tsv"),
                "actor\tiran\nactor\tiraq\nactor\t$(touch run)\nevent\tiran-deal\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dateline,exp | -- export",
                "dateline,query,who-bl | -- who-blames-whom",
                "dateline,query,my-question,-p,act | -S  -- actor=",
                "dateline,query,my-question,-s,'a store',-p,actor=ira | -- actor=iran actor=iraq",
                "dateline,query,my-question,--store=a\\ store,--param=actor=ira | -- --param=actor=iran --param=actor=iraq",
                "dateline,query,my-question,-s,a\\ store,-p,actor= | -- actor=iran actor=iraq",
                "dateline,build,src | files",
                "dateline,build,--store=s | files -/",
                "dateline,export,-f,t | -- trig ttl",
            })
    void completes(String words, String told) throws Exception {
        String printed = RealShell.zsh(folder).run(Map.of(), CALL, List.of(words.split(",")));

        assertThat(printed.strip()).isEqualTo(told);
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void completesWhatIsTypedOnATerminal() throws Exception {
        List<String> typedAndShown = List.of("dateline query my-q", "my-question ");

        assertThat(RealShell.zsh(folder).run(Map.of("TERM", "dumb"), TYPE, typedAndShown))
                .contains("dateline query my-question ");
    }

    @Test
    void saysWhatIsMissingWhereZshCompletesNothingYet() throws Exception {
        assertThat(RealShell.zsh(folder).run(Map.of(), "source ./completion", List.of()))
                .contains("autoload -Uz compinit && compinit");
    }
}
