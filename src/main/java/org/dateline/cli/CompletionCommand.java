package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.cli.CompletionScript.Shell;
import org.dateline.ontology.OntologyFiles;
import org.dateline.query.CatalogEntry;
import org.dateline.query.Query;
import org.dateline.query.QueryRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline completion}: prints what makes a shell complete calls of the tool. */
@Command(
        name = "completion",
        description = {
            "Prints a script that makes your shell complete commands, options, questions and their parameters.",
            "Ids, as in -p actor=, are those of the store that the line names. No Java is started for it."
        },
        footer = {
            "",
            "For this shell only:",
            "  source <(dateline completion bash)",
            "  source <(dateline completion zsh)",
            "",
            "For every shell, in a file, so that none of them starts later:",
            "  dateline completion bash > ~/.local/share/bash-completion/completions/dateline",
            "  dateline completion zsh > ~/.zsh-dateline && echo 'source ~/.zsh-dateline' >> ~/.zshrc",
            "zsh needs `autoload -Uz compinit && compinit` before that; for its folder bash needs the package",
            "bash-completion, or else `source` of the file in ~/.bashrc. Print it anew after an update."
        })
final class CompletionCommand implements Callable<ExitCode> {

    /** What SHELL may be. */
    static final class Shells implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Shell.values()).map(Shell::toString).iterator();
        }
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private QuestionFolders folders = new QuestionFolders();

    @Parameters(paramLabel = "SHELL", completionCandidates = Shells.class, description = "bash or zsh.")
    private String shell = "";

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        CompletionScript script = new CompletionScript(spec.root(), questions(), OntologyFiles.bundled());
        console.out().print(script.text(chosen()));
        return ExitCode.DONE;
    }

    private List<Query> questions() throws IOException {
        List<Query> questions = new ArrayList<>();
        for (CatalogEntry entry : folders.catalog(console, List.of()).entries()) {
            try {
                questions.add(entry.header());
            } catch (QueryRefusedException broken) {
                console.err()
                        .printf("warning: %s is left out: %s: %s%n", entry.name(), broken.place(), broken.getMessage());
            }
        }
        return questions;
    }

    private Shell chosen() {
        return Arrays.stream(Shell.values())
                .filter(known -> known.toString().equals(shell))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "SHELL is one of %s; found %s".formatted(String.join(", ", new Shells()), shell)));
    }
}
