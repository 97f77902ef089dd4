package org.dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Written;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns one YAML 1.2 document into {@link Written} values: every scalar stays text, every value keeps its place.
 * Anchors, aliases and tags are refused (no bombs, no surprises), so are duplicate keys, empty values, and comments
 * that swallow part of a quote.
 */
final class YamlTree {

    private static final int DEEPEST = 40;

    private final String file;
    private final String text;
    private final List<String> lines;
    private final Diagnostics diagnostics;

    YamlTree(String file, String text, Diagnostics diagnostics) {
        this.file = file;
        this.text = text;
        this.lines = text.lines().toList();
        this.diagnostics = diagnostics;
    }

    /** The document's root; empty when it could not be read, the reason being reported. */
    Optional<Written> read() {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (Refused e) {
            diagnostics.report(e.place, e.problem, e.getMessage());
        } catch (MarkedYamlEngineException e) {
            reportSyntax(e);
        } catch (YamlEngineException e) {
            diagnostics.report(Place.of(file), Problem.YAML_SYNTAX, firstLine(e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Written> document(Iterator<Event> events) {
        Optional<Written> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case Scalar, SequenceStart, MappingStart, Alias -> {
                    if (root.isPresent()) {
                        throw new Refused(at(event), Problem.YAML_SYNTAX, "a second document; one article a file");
                    }
                    root = Optional.of(value(event, events, new Position(0, false)));
                }
                default -> {}
            }
        }
        if (root.isEmpty()) {
            diagnostics.report(Place.of(file), Problem.MISSING_ARTICLE, "the file is empty");
        }
        return root;
    }

    private Written value(Event event, Iterator<Event> events, Position position) {
        if (position.depth > DEEPEST) {
            throw new Refused(at(event), Problem.YAML_LIMIT, "nested deeper than %s levels".formatted(DEEPEST));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, position);
            case SequenceStartEvent start -> items(start, events, position);
            case MappingStartEvent start -> fields(start, events, position);
            default -> throw new Refused(
                    at(event), Problem.YAML_ALIAS, "anchors and aliases (& and *) are not read; write the value again");
        };
    }

    private Written.Text scalar(ScalarEvent scalar, Position position) {
        Place place = at(scalar);
        refuseDecoration(place, scalar.getAnchor().isPresent(), scalar.getTag().isPresent());
        if (position.inQuote && scalar.isPlain()) {
            refuseComment(scalar, place);
        }
        return new Written.Text(scalar.getValue(), place);
    }

    private Written.Items items(SequenceStartEvent start, Iterator<Event> events, Position position) {
        Place place = at(start);
        refuseDecoration(place, start.getAnchor().isPresent(), start.getTag().isPresent());
        List<Written> values = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            values.add(value(event, events, position.deeper()));
        }
        return new Written.Items(values, place);
    }

    private Written.Fields fields(MappingStartEvent start, Iterator<Event> events, Position position) {
        Place place = at(start);
        refuseDecoration(place, start.getAnchor().isPresent(), start.getTag().isPresent());
        List<Written.Field> fields = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Written.Text key = key(event);
            Written value = value(
                    events.next(), events, position.deeper().under(key.text()));
            Place earlier = seen.putIfAbsent(key.text(), key.place());
            if (earlier != null) {
                diagnostics.report(
                        key.place(),
                        Problem.DUPLICATE_KEY,
                        "%s stands here a second time; the first is at line %s".formatted(key.text(), earlier.line()));
            } else if (isEmpty(value)) {
                reportEmpty(key, start.isFlow());
            } else {
                fields.add(new Written.Field(key.text(), key.place(), value));
            }
        }
        return new Written.Fields(fields, place);
    }

    private Written.Text key(Event event) {
        if (event instanceof AliasEvent || !(event instanceof ScalarEvent scalar)) {
            throw new Refused(at(event), Problem.YAML_SYNTAX, "a key is a word; found a list, map or alias");
        }
        return scalar(scalar, new Position(0, false));
    }

    private static boolean isEmpty(Written value) {
        return value instanceof Written.Text scalar && scalar.text().isBlank();
    }

    /** In a flow map, {@code {quote: roughly 5,000 in all}} makes a key of what follows the comma. */
    private void reportEmpty(Written.Text key, boolean flow) {
        if (flow && key.text().chars().anyMatch(c -> c == ' ' || Character.isDigit(c))) {
            diagnostics.report(
                    key.place(),
                    Problem.COMMA_IN_FLOW,
                    "the comma before '%s' ended the value".formatted(key.text()),
                    "hint: put the whole value in 'single quotes'");
        } else {
            diagnostics.report(key.place(), Problem.EMPTY_VALUE, "%s has no value".formatted(key.text()));
        }
    }

    private void refuseDecoration(Place place, boolean anchor, boolean tag) {
        if (anchor) {
            throw new Refused(place, Problem.YAML_ALIAS, "anchors and aliases (& and *) are not read");
        }
        if (tag) {
            throw new Refused(
                    place, Problem.YAML_SYNTAX, "a tag (!) stands here; put the value in 'single quotes' if it is text");
        }
    }

    private void refuseComment(ScalarEvent scalar, Place place) {
        Mark end = scalar.getEndMark().orElseThrow();
        String rest = end.getLine() < lines.size() ? from(lines.get(end.getLine()), end.getColumn()) : "";
        if (rest.stripLeading().startsWith("#")) {
            diagnostics.report(
                    place,
                    Problem.COMMENT_IN_QUOTE,
                    "'%s' is a comment to YAML and not part of the quote".formatted(rest.strip()),
                    "hint: put the quote in 'single quotes', or the comment on a line of its own");
        }
    }

    private void reportSyntax(MarkedYamlEngineException e) {
        Place place = e.getProblemMark().map(this::at).orElse(Place.of(file));
        String line = place.line() > 0 && place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        String[] hints = line.contains("quote:") || line.contains("text:")
                ? new String[] {"hint: put the whole quote in 'single quotes', and write ' inside it twice"}
                : new String[0];
        diagnostics.report(place, Problem.YAML_SYNTAX, firstLine(e.getProblem()), hints);
    }

    private Place at(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElseThrow();
        int length = start.getLine() == end.getLine() ? end.getColumn() - start.getColumn() : restOfLine(start);
        boolean scalar = event instanceof ScalarEvent;
        return new Place(file, start.getLine() + 1, start.getColumn() + 1, scalar ? Math.max(1, length) : 1);
    }

    private Place at(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    private int restOfLine(Mark mark) {
        return mark.getLine() < lines.size()
                ? from(lines.get(mark.getLine()), mark.getColumn()).codePoints().map(c -> 1).sum()
                : 1;
    }

    private static String from(String line, int codePoints) {
        int available = line.codePointCount(0, line.length());
        return line.substring(line.offsetByCodePoints(0, Math.min(codePoints, available)));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    /** Where in the tree we are: how deep, and whether below a {@code quote} key. */
    private record Position(int depth, boolean inQuote) {

        Position deeper() {
            return new Position(depth + 1, inQuote);
        }

        Position under(String key) {
            return new Position(depth, inQuote || key.equals("quote"));
        }
    }

    /** Ends the reading of a document that cannot be trusted any further. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Place place;
        private final Problem problem;

        Refused(Place place, Problem problem, String message) {
            super(message);
            this.place = place;
            this.problem = problem;
        }
    }
}
