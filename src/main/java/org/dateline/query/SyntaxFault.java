package org.dateline.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Place;

/**
 * Says plainly what Jena's parser says in its own way: its messages repeat the place, list every token that might have
 * stood there, and have four shapes, told apart here.
 */
final class SyntaxFault {

    private static final Pattern PLACE = Pattern.compile("(?i)\\[?line:? (\\d+), col(?:umn)?:? (\\d+)\\]?");
    private static final Pattern TOKEN =
            Pattern.compile("Encountered \" (?:\".*?\"|<\\w+>) \"(.*?) \"\" at line", Pattern.DOTALL);
    private static final Pattern CHARACTER = Pattern.compile(
            "Encountered: '?(\\d+|<EOF>)'?(?: \\(\\d+\\),?)?(?:,? after prefix \"(.*)\")?", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ((.*?):.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\?\\w+");

    private static final Set<String> UPDATES =
            Set.of("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH");
    private static final List<String> WORDS = List.of(
            "SELECT",
            "ASK",
            "CONSTRUCT",
            "DESCRIBE",
            "PREFIX",
            "BASE",
            "WHERE",
            "FROM",
            "NAMED",
            "DISTINCT",
            "REDUCED",
            "OPTIONAL",
            "FILTER",
            "UNION",
            "MINUS",
            "GRAPH",
            "BIND",
            "VALUES",
            "EXISTS",
            "NOT",
            "ORDER",
            "GROUP",
            "BY",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "ASC",
            "DESC",
            "COUNT",
            "SUM",
            "MIN",
            "MAX",
            "AVG",
            "SAMPLE",
            "BOUND",
            "STR",
            "LANG",
            "DATATYPE",
            "REGEX",
            "CONTAINS",
            "STRSTARTS",
            "STRENDS",
            "COALESCE",
            "UNDEF",
            "YEAR",
            "MONTH");

    private final String file;
    private final String text;
    private final QueryParseException fault;
    private final String message;

    SyntaxFault(String file, String text, QueryParseException fault) {
        this.file = file;
        this.text = text;
        this.fault = fault;
        this.message = String.valueOf(fault.getMessage()).strip();
    }

    /** @param prefixes that are known without being declared */
    QueryRefusedException refused(Map<String, String> prefixes) {
        Matcher token = TOKEN.matcher(message);
        Matcher prefix = PREFIX.matcher(message);
        QueryRefusedException refused;
        if (message.startsWith("Encountered \"<EOF>\"")) {
            refused = atTheEnd();
        } else if (token.find()) {
            refused = atAToken(token.group(1).strip());
        } else if (message.startsWith("Lexical error")) {
            refused = atACharacter();
        } else if (prefix.find()) {
            refused = atAPrefix(prefix.group(1), prefix.group(2), prefixes.keySet());
        } else {
            refused = elsewhere();
        }
        QueryRefusedException shown = refused.in(text);
        shown.initCause(fault);
        return shown;
    }

    private QueryRefusedException atTheEnd() {
        return text.isBlank()
                ? new QueryRefusedException(Place.of(file), "the query is empty")
                : new QueryRefusedException(place(0, 1), "the query ends too early; expected " + expected());
    }

    private QueryRefusedException atAToken(String token) {
        String word = token.split("\\s")[0].toUpperCase(Locale.ROOT);
        Place place = place(0, token.codePointCount(0, token.length()));
        if (UPDATES.contains(word) && message.contains("\"select\"")) {
            return new QueryRefusedException(
                    place,
                    "%s would change the store; a question is expected: SELECT, ASK, CONSTRUCT or DESCRIBE"
                            .formatted(word),
                    List.of("the store is changed by `dateline build` alone"));
        }
        return new QueryRefusedException(place, "found '%s'; expected %s".formatted(token, expected()));
    }

    private QueryRefusedException atACharacter() {
        Matcher told = CHARACTER.matcher(message);
        String found = told.find() ? told.group(1) : "";
        String before =
                Optional.ofNullable(found.isEmpty() ? null : told.group(2)).orElse("");
        String prefix = before.replaceAll("\\\\(.)", "$1");
        if (prefix.matches("\\w+")) {
            return new QueryRefusedException(
                    place(prefix.length(), prefix.length()),
                    "'%s' is no word of SPARQL".formatted(prefix),
                    NearNames.hint(prefix, WORDS).stream().toList());
        }
        if (prefix.startsWith("\"") || prefix.startsWith("'")) {
            return found.equals("<EOF>") || prefix.indexOf('\\') < 0
                    ? new QueryRefusedException(
                            place(prefix.length(), prefix.length()), "the text that begins here is not closed")
                    : new QueryRefusedException(place(1, 2), "no such escape in a text; write \\\\ for a backslash");
        }
        if (found.equals("<EOF>")) {
            return new QueryRefusedException(place(0, 1), "the query ends too early");
        }
        String character = found.isEmpty() ? "" : " '" + Character.toString(Integer.parseInt(found)) + "'";
        return new QueryRefusedException(place(0, 1), "the character%s cannot stand here".formatted(character));
    }

    private QueryRefusedException atAPrefix(String name, String prefix, Collection<String> known) {
        List<String> hints = new ArrayList<>();
        Set<String> names = new TreeSet<>(known);
        names.remove("");
        NearNames.hint(prefix, names).ifPresent(hints::add);
        hints.add("these need no PREFIX: " + String.join(", ", names));
        return new QueryRefusedException(
                place(0, name.length()),
                "the prefix %s: of %s is not declared".formatted(prefix, name),
                names.isEmpty() ? List.of() : hints);
    }

    /** Faults that the parser finds when it is done have no place, but often name a variable. */
    private QueryRefusedException elsewhere() {
        String words = PLACE.matcher(message).replaceAll("").replaceFirst("^[\\s:]+", "");
        Place told = place(0, 1);
        Matcher variable = VARIABLE.matcher(words);
        if (told.line() > 0 || !variable.find()) {
            return new QueryRefusedException(told, words.lines().findFirst().orElse("not SPARQL"));
        }
        return new QueryRefusedException(placeOf(variable.group()), plainly(words, variable.group()));
    }

    private static String plainly(String words, String variable) {
        if (words.startsWith("Non-group key")) {
            return "%s is not what rows are grouped by; add it to GROUP BY, or ask for COUNT(%s) or the like"
                    .formatted(variable, variable);
        }
        return words.contains("already in-scope")
                ? "%s has a value already; give the new value a name of its own".formatted(variable)
                : words.lines().findFirst().orElse("not SPARQL");
    }

    private Place placeOf(String variable) {
        Matcher use = Pattern.compile(Pattern.quote(variable) + "\\b").matcher(text);
        if (!use.find()) {
            return Place.of(file);
        }
        String before = text.substring(0, use.start());
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int start = before.lastIndexOf('\n') + 1;
        return new Place(file, line, before.codePointCount(start, before.length()) + 1, variable.length());
    }

    /** The told place, some characters further left; the parser counts UTF-16 units, places count code points. */
    private Place place(int left, int length) {
        Matcher told = PLACE.matcher(message);
        if (!told.find() || told.group(1).equals("0")) {
            return Place.of(file);
        }
        int line = Integer.parseInt(told.group(1));
        int column = Math.max(1, Integer.parseInt(told.group(2)) - left);
        String whole = text.lines().skip(line - 1L).findFirst().orElse("");
        int units = Math.min(column - 1, whole.length());
        return new Place(file, line, column - units + whole.codePointCount(0, units), Math.max(1, length));
    }

    private String expected() {
        return ExpectedTokens.of(message);
    }
}
