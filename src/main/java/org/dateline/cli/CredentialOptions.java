package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.push.Credentials;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who the user is to a server. A secret is never an argument: those stand in histories and lists of processes. */
final class CredentialOptions {

    private static final String USER = "DATELINE_USER";
    private static final String PASSWORD = "DATELINE_PASSWORD";
    private static final String TOKEN = "DATELINE_TOKEN";

    @Option(names = "--user", paramLabel = "NAME", description = "Default: $$DATELINE_USER")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Its first line is the password. Default: $$DATELINE_PASSWORD")
    private Optional<String> file = Optional.empty();

    /** @param wrong makes what is thrown when the parts do not fit */
    Credentials read(Console console, Function<String, ParameterException> wrong) throws IOException {
        Optional<String> name = user.or(() -> console.variable(USER));
        Optional<String> password = file.isPresent() ? Optional.of(firstLine(console)) : console.variable(PASSWORD);
        if (name.isPresent() != password.isPresent()) {
            throw wrong.apply(
                    name.isPresent()
                            ? "a user without a password: set %s or give --password-file".formatted(PASSWORD)
                            : "a password without a user: set %s or give --user".formatted(USER));
        }
        Optional<String> token = console.variable(TOKEN);
        if (name.isPresent() && password.isPresent()) {
            if (token.isPresent()) {
                throw wrong.apply("both a password and a token are set; unset %s or %s".formatted(PASSWORD, TOKEN));
            }
            return new Credentials.Password(name.get(), password.get());
        }
        return token.<Credentials>map(Credentials.Token::new).orElseGet(Credentials.None::new);
    }

    private String firstLine(Console console) throws IOException {
        Path path = console.resolve(file.orElseThrow());
        String text = Files.readString(path);
        return text.lines()
                .findFirst()
                .filter(line -> !line.isEmpty())
                .orElseThrow(() -> new IOException("%s has no password in its first line".formatted(path)));
    }
}
