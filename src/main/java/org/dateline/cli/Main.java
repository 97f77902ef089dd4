package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The tool's entry and root command: finds the command, runs it, and turns whatever comes of it into an exit code.
 *
 * <p>A command is a final class with {@code @Command}, a constructor that takes the {@link Console}, and
 * {@code Callable<ExitCode>}; it is added to {@link #COMMANDS} and {@link #command}. It throws
 * {@link java.io.IOException} where the world is wrong and {@link CommandLine.ParameterException} where the call is. No
 * type of an RDF library may stand in its fields and signatures, nor in this class: they would be loaded for
 * {@code --help} too.
 */
@Command(
        name = "dateline",
        description = "Turns hand-curated facts of news articles into a knowledge graph that proves its words.",
        versionProvider = VersionLine.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Environment:",
            "  DATELINE_JAVA       the Java to run on, else the newest on this machine",
            "  DATELINE_JAVA_OPTS  options for it, e.g. -Xmx4g",
            "  DATELINE_CONFIG     the folder of your configuration, else ~/.config/dateline",
            "  DATELINE_USER       with DATELINE_PASSWORD, or DATELINE_TOKEN: who you are to a server that push speaks with",
            "  DATELINE_DEBUG      when set, failures print their stack trace"
        })
public final class Main implements Callable<ExitCode> {
    private static final int HELP_WIDTH = 100;

    /** Tells of all commands. */
    private static final String COMPLETION = "completion";

    /** In the order of the help. */
    private static final List<String> COMMANDS =
            List.of("check", "build", "query", "why", "export", "push", "ontology", COMPLETION);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // picocli itself answers it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @SuppressWarnings("UnusedVariable") // picocli itself answers it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    private Main() {}

    /** Runs the tool in this process and ends it with the exit code. */
    public static void main(String[] args) {
        int code = run(Console.ofProcess(), args);
        ClassArchive.keepAfter(code);
        System.exit(code);
    }

    /** Runs the tool on the given console and gives the exit code, one of {@link ExitCode}. Throws nothing. */
    public static int run(Console console, String... args) {
        List<String> names = isEnough(args) ? List.of(args[0]) : COMMANDS;
        return run(console, names.stream().map(name -> command(name, console)).toList(), args);
    }

    /** Whether the command that is called needs none of the others: to set one up takes a short run's time. */
    private static boolean isEnough(String... args) {
        return args.length > 0 && COMMANDS.contains(args[0]) && !args[0].equals(COMPLETION);
    }

    private static Callable<ExitCode> command(String name, Console console) {
        return switch (name) {
            case "check" -> new CheckCommand(console);
            case "build" -> new BuildCommand(console);
            case "query" -> new QueryCommand(console);
            case "why" -> new WhyCommand(console);
            case "export" -> new ExportCommand(console);
            case "push" -> new PushCommand(console);
            case "ontology" -> new OntologyCommand(console);
            case COMPLETION -> new CompletionCommand(console);
            default -> throw new IllegalStateException("no command " + name);
        };
    }

    static int run(Console console, List<? extends Callable<ExitCode>> commands, String... args) {
        return end(console, () -> {
                    ExitCode code = runLast(commandLine(console, commands).parseArgs(args));
                    console.out().flush();
                    return code;
                })
                .code();
    }

    /** The one place where everything thrown becomes an exit code. */
    private static ExitCode end(Console console, Callable<ExitCode> work) {
        try {
            return work.call();
        } catch (ParameterException wrong) {
            return new WrongCall(console, wrong).report();
        } catch (Throwable failure) {
            return new Failure(console, failure).report();
        }
    }

    private static CommandLine commandLine(Console console, List<? extends Callable<ExitCode>> commands) {
        CommandLine line = new CommandLine(new Main());
        commands.forEach(line::addSubcommand);
        line.addSubcommand(new HelpCommand());
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.table());
        usage.commandListHeading("%nCommands:%n");
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.terminal() ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH);
    }

    /** Runs the command that the arguments end with, or shows the help or version that they ask for. */
    private static ExitCode runLast(ParseResult parsed) throws IOException {
        CommandLine last = parsed.asCommandLineList().getLast();
        if (last.isUsageHelpRequested() && last.getCommand() instanceof OwnHelp own && own.showHelp()) {
            return ExitCode.DONE;
        }
        new CommandLine.RunLast().execute(parsed);
        return last.getExecutionResult() instanceof ExitCode given ? given : ExitCode.DONE;
    }

    /** Without a command: the help. */
    @Override
    public ExitCode call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
