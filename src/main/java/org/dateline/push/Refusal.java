package org.dateline.push;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dateline.diagnostic.Excerpt;

/** Puts into words what a server answers when it does not do what it is asked. */
final class Refusal {

    static final int UNKNOWN_USER = 401;

    private static final int MOST_BYTES = 4_000;
    private static final int MOST_SHOWN = 200;
    /** Error pages of HTML say in their head and titles what the status says already. */
    private static final Pattern MARKUP = Pattern.compile("(?s)<(head|style|script)\\b.*?</\\1>|<[^>]*>");

    private Refusal() {}

    /** @param known whether the server was told who the user is */
    static RefusedException of(Request request, int status, Connection.Answer answer, boolean known)
            throws IOException {
        String meaning = status == UNKNOWN_USER
                ? who(known)
                : meaning(status, request, answer.header("Location").orElse("somewhere else"));
        String what = "%s %s: %s".formatted(request.method(), shown(request.uri()), meaning);
        String words = firstWords(answer);
        return new RefusedException(status, words.isEmpty() ? what : what + "; it says: " + words);
    }

    /** @param known whether the server was told who the user is */
    static RefusedException ofUnknownUser(URI uri, boolean known) {
        return new RefusedException(UNKNOWN_USER, "%s: %s".formatted(shown(uri), who(known)));
    }

    private static String shown(URI uri) {
        return Excerpt.printable(
                uri.getQuery() == null ? uri.toString() : uri.getScheme() + "://" + uri.getAuthority() + uri.getPath());
    }

    private static String meaning(int status, Request request, String elsewhere) {
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                "the server sends on to %s (%s), which is not followed; give that URL if it is the right one"
                        .formatted(Excerpt.printable(elsewhere), status);
            case 403 -> "the server does not let you do this (403)";
            case 404, 405 ->
                "nothing there takes this (%s); are the name of the dataset or repository and --server right?"
                        .formatted(status);
            case 413 ->
                "the server, or a proxy before it, takes no body of %s bytes (413); raise its limit, or try --gzip"
                        .formatted(request.length());
            case 415 -> "the server does not understand this format (415)";
            default -> "the server answers %s".formatted(status);
        };
    }

    private static String who(boolean known) {
        return known
                ? "the server does not accept the user and password, or the token, that it was given (401)"
                : "the server asks who you are (401); set DATELINE_USER and DATELINE_PASSWORD, or DATELINE_TOKEN";
    }

    /** The first line that says something, since some servers send whole stack traces. */
    private static String firstWords(Connection.Answer answer) throws IOException {
        try (InputStream body = answer.body()) {
            String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            String line = MARKUP.matcher(text)
                    .replaceAll("\n")
                    .lines()
                    .map(String::strip)
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse("");
            String printable = Excerpt.printable(line);
            return printable.length() > MOST_SHOWN ? printable.substring(0, MOST_SHOWN) + "…" : printable;
        }
    }
}
