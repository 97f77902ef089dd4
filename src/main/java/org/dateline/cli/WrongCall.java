package org.dateline.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said about a wrong call: one line, near misses if there are any, and where the help is. */
final class WrongCall implements IParameterExceptionHandler {
    private final Console console;

    WrongCall(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        console.err().println(command.getCommandSpec().qualifiedName() + ": " + message(wrong));
        List<String> near = nearMisses(wrong);
        if (!near.isEmpty()) {
            console.err().println("Did you mean " + String.join(" or ", near) + "?");
        }
        console.err().println("Try '" + help(command) + "'.");
        return ExitCode.WRONG_CALL.code();
    }

    private static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched && isCommandName(unmatched)) {
            return "there is no command '" + unmatched.getUnmatched().getFirst() + "'";
        }
        // one line, whatever picocli or the argument holds
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong arguments");
    }

    private static boolean isCommandName(UnmatchedArgumentException unmatched) {
        return unmatched.getCommandLine().getParent() == null
                && !unmatched.getUnmatched().getFirst().startsWith("-");
    }

    private static List<String> nearMisses(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    }

    private static String help(CommandLine command) {
        return command.getParent() == null ? "dateline help" : "dateline help " + command.getCommandName();
    }
}
