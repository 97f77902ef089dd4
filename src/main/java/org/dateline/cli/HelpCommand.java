package org.dateline.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code dateline help [COMMAND]}: the help of a command, or of the whole tool, on standard output. */
@Command(
        name = "help",
        description = "Show the help of a command.",
        helpCommand = true,
        footer = {"", "Example:", "  dateline help --markdown > commands.md"})
final class HelpCommand implements Callable<ExitCode> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--markdown", description = "Of all commands, or of COMMAND, as a reference in Markdown.")
    private boolean markdown;

    @Override
    public ExitCode call() {
        CommandLine tool = spec.parent().commandLine();
        Optional<CommandLine> asked = name.map(given -> find(tool, given));
        if (markdown) {
            CommandReference reference = new CommandReference(tool.getCommandSpec());
            tool.getOut()
                    .print(asked.map(command -> reference.of(command.getCommandSpec()))
                            .orElseGet(reference::all));
            tool.getOut().flush();
        } else {
            asked.orElse(tool).usage(tool.getOut());
        }
        return ExitCode.DONE;
    }

    private static CommandLine find(CommandLine tool, String name) {
        return Optional.ofNullable(tool.getSubcommands().get(name))
                .orElseThrow(() -> new UnmatchedArgumentException(tool, List.of(name)));
    }
}
