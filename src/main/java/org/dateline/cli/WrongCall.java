package org.dateline.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said about a wrong call: one line, near misses if there are any, and where the help is. */
final class WrongCall {
    private final Console console;
    private final ParameterException wrong;

    WrongCall(Console console, ParameterException wrong) {
        this.console = console;
        this.wrong = wrong;
    }

    /** Prints it on stderr and gives the code to end with. */
    ExitCode report() {
        CommandLine command = wrong.getCommandLine();
        console.err().println(command.getCommandSpec().qualifiedName() + ": " + message());
        List<String> near = nearMisses();
        if (!near.isEmpty()) {
            console.err().println("Did you mean " + String.join(" or ", near) + "?");
        }
        console.err().println("Try '" + help(command) + "'.");
        return ExitCode.WRONG_CALL;
    }

    private String message() {
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

    private List<String> nearMisses() {
        return wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    }

    private static String help(CommandLine command) {
        return command.getParent() == null ? "dateline help" : "dateline help " + command.getCommandName();
    }
}
