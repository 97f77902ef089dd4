package org.dateline.source;

import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Diagnostic;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in a curator's words what the parser says in a parser's: where the mistake probably is, and what to write. */
final class YamlAdvice {

    private static final String QUOTES = "hint: put the whole value in 'single quotes', and write ' inside it twice";
    private static final String COLON = "a colon and a blank end a key; here they seem to stand inside a value";
    private static final String INDENTED = "this line is indented unlike the lines it belongs to, "
            + "or a colon, quotation mark or bracket is missing above";
    private static final String BRACKET = "a closing bracket that nothing opened";

    private final YamlLines lines;

    YamlAdvice(YamlLines lines) {
        this.lines = lines;
    }

    /** @param last the text read last before it went wrong */
    Diagnostic of(MarkedYamlEngineException e, Optional<ScalarEvent> last) {
        Optional<Mark> mark = e.getProblemMark();
        if (mark.isEmpty()) {
            return at(Place.of(lines.file()), "is no YAML: " + e.getProblem());
        }
        Mark at = mark.get();
        Mark opened = e.getContextMark().orElse(at);
        String problem = e.getProblem();
        if (problem.startsWith("mapping values are not allowed")) {
            return colon(at);
        }
        if (problem.startsWith("expected <block end>") || problem.startsWith("expected <document start>")) {
            return outside(at, found(problem), last);
        }
        if (problem.startsWith("expected ',' or")) {
            return insideBrackets(at, opened, found(problem));
        }
        if (problem.startsWith("found unexpected")) {
            return at(opened, "this quotation mark is never closed", "hint: an apostrophe inside ' ' is written twice");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return at(opened, "expected a key, a colon and a value on this line");
        }
        return character(at, problem, String.valueOf(e.getContext()));
    }

    /** Either {@code quote: he said: go}, or a key that is indented below a value. */
    private Diagnostic colon(Mark at) {
        String before = lines.before(at);
        if (!before.strip().matches("(- +)*[\\p{L}\\p{N}_.:-]+")) {
            return at(at, COLON, QUOTES);
        }
        int column = before.length() - before.stripLeading().length() + 1;
        return at(
                new Place(lines.file(), at.getLine() + 1, column, before.strip().length()), INDENTED);
    }

    private Diagnostic outside(Mark at, String found, Optional<ScalarEvent> last) {
        Optional<Mark> longQuote = last.filter(s -> s.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                        || s.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED)
                .flatMap(ScalarEvent::getStartMark)
                .filter(start -> start.getLine() < at.getLine());
        boolean firstOfLine = lines.before(at).isBlank();
        if (found.matches("[\\]}]")) {
            return at(at, BRACKET);
        }
        if (!firstOfLine && longQuote.isPresent()) {
            String message = "this quotation mark is closed only in line %s".formatted(at.getLine() + 1);
            return at(longQuote.get(), message, "hint: an apostrophe inside ' ' is written twice");
        }
        return switch (found) {
            case "-" -> at(at, "an item of a list (-) stands here among keys; indent all items alike");
            case ":" -> at(at, "a key is missing before this colon");
            case "," -> at(at, "text goes on behind a closing quotation mark or bracket", QUOTES);
            default ->
                firstOfLine
                        ? at(at, INDENTED)
                        : at(at, "text goes on behind a closing quotation mark or bracket", QUOTES);
        };
    }

    private Diagnostic insideBrackets(Mark at, Mark opened, String found) {
        if (found.equals(":")) {
            return at(at, "a comma is missing before this key, or a colon stands inside a value", QUOTES);
        }
        String bracket =
                lines.from(opened).isEmpty() ? "bracket" : lines.from(opened).substring(0, 1);
        if (opened.getLine() < at.getLine() || found.matches("[\\]}]")) {
            return at(
                    opened,
                    "this %s is not closed before line %s, column %s"
                            .formatted(bracket, at.getLine() + 1, at.getColumn() + 1));
        }
        return at(at, "a comma is missing here, or text goes on behind a closing quotation mark or bracket", QUOTES);
    }

    /** What a value may not begin with. */
    private Diagnostic character(Mark at, String problem, String context) {
        String found = lines.from(at).isEmpty() ? "" : lines.from(at).substring(0, 1);
        if (found.equals("\t") || problem.contains("TAB")) {
            return at(at, "a tab stands here; YAML wants blanks");
        }
        if (context.contains("block scalar") || found.equals(">")) {
            return at(
                    at,
                    "a value cannot begin with > or |; for YAML they begin a text on the next lines",
                    "hint: more than 1000 is written 1001+; words go in 'single quotes'");
        }
        if (context.contains("double-quoted")) {
            return at(at, "in \"double quotes\" a backslash begins an escape such as \\n", QUOTES);
        }
        if (context.contains("directive")) {
            return at(at, "a line that begins with % is for the parser; leave it out");
        }
        if (problem.startsWith("expected the node content")) {
            return at(at, "a value is missing before '%s'".formatted(found));
        }
        boolean start = problem.contains("cannot start any token")
                || problem.contains("entries are not allowed")
                || problem.contains("keys are not allowed")
                || List.of("anchor", "alias", "tag").stream().anyMatch(context::contains);
        return start
                ? at(at, "a value cannot begin with one of - ? & * ! % @ ` and no quotation mark", QUOTES)
                : at(at, "is no YAML: " + problem.lines().findFirst().orElse(problem), QUOTES);
    }

    /** What the parser found instead: one character, or the name of a token such as {@code <scalar>}. */
    private static String found(String problem) {
        String[] parts = problem.split("but (found|got) ");
        return parts[parts.length - 1].strip().replaceAll("^'(.*)'$", "$1");
    }

    private Diagnostic at(Mark mark, String message, String... hints) {
        return at(lines.at(mark), message, hints);
    }

    private static Diagnostic at(Place place, String message, String... hints) {
        return new Diagnostic(place, Problem.YAML_SYNTAX.severity(), Problem.YAML_SYNTAX, message, List.of(hints));
    }
}
