package org.dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Turns one YAML 1.2 document into {@link Written} values: every scalar stays text, every value keeps its place.
 * Anchors, aliases and tags are refused (no bombs, no surprises), so are duplicate keys, empty values, and comments
 * that swallow part of a quote.
 */
final class YamlTree {

    private static final int DEEPEST = 40;
    private static final Set<String> WORDS = Set.of("quote", "text", "translation");
    private static final Set<String> NOTHING = Set.of("~", "null");
    private static final String NO_ALIAS =
            "anchors, aliases and merge keys (& * <<) are not read; write the value again, or words in 'single quotes'";

    /** The parser copies its buffer for each further piece of a long text: small pieces take quadratic time. */
    private static final int BUFFER = 1 << 20;

    private final String text;
    private final YamlLines lines;
    private final Diagnostics diagnostics;
    private Optional<ScalarEvent> last = Optional.empty();

    YamlTree(String file, String text, Diagnostics diagnostics) {
        this.text = text;
        this.lines = YamlLines.of(file, text);
        this.diagnostics = diagnostics;
    }

    /** The document's root; empty when it could not be read, the reason being reported. */
    Optional<Written> read() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(lines.file())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.clamp(text.length(), 1, BUFFER))
                .build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (Refused e) {
            diagnostics.report(e.place, e.problem, e.getMessage());
        } catch (MarkedYamlEngineException e) {
            diagnostics.add(new YamlAdvice(lines).of(e, last));
        } catch (YamlVersionException e) {
            diagnostics.report(
                    Place.of(lines.file()), Problem.YAML_SYNTAX, "the line %YAML wants another version; leave it out");
        } catch (YamlEngineException e) {
            diagnostics.report(Place.of(lines.file()), Problem.YAML_SYNTAX, "is no YAML: " + e.getMessage());
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
                        throw new Refused(lines.at(event), Problem.YAML_SYNTAX, "a second document; write one a file");
                    }
                    root = Optional.of(value(event, events, Position.ROOT));
                }
                default -> {}
            }
        }
        if (root.isEmpty()) {
            diagnostics.report(Place.of(lines.file()), Problem.MISSING_ARTICLE, "the file is empty");
        }
        return root;
    }

    private Written value(Event event, Iterator<Event> events, Position position) {
        if (position.depth > DEEPEST) {
            throw new Refused(lines.at(event), Problem.YAML_LIMIT, "nested deeper than %s levels".formatted(DEEPEST));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, position);
            case SequenceStartEvent start -> items(start, events, position);
            case MappingStartEvent start -> fields(start, events, position);
            default -> throw new Refused(lines.at(event), Problem.YAML_ALIAS, NO_ALIAS);
        };
    }

    private Written.Text scalar(ScalarEvent scalar, Position position) {
        Place place = lines.at(scalar);
        last = Optional.of(scalar);
        refuseDecoration(place, scalar.getAnchor().isPresent(), scalar.getTag().isPresent());
        if (position.isWords() && scalar.isPlain()) {
            reportComment(scalar, place);
        }
        if (scalar.getValue().codePoints().anyMatch(c -> !StreamReader.isPrintable(c))) {
            diagnostics.report(place, Problem.YAML_SYNTAX, "an escape here gives a control character; leave it out");
        }
        boolean nothing = scalar.isPlain() && NOTHING.contains(scalar.getValue());
        return new Written.Text(nothing ? "" : scalar.getValue(), place);
    }

    private Written.Items items(SequenceStartEvent start, Iterator<Event> events, Position position) {
        Place place = lines.at(start);
        refuseDecoration(place, start.getAnchor().isPresent(), start.getTag().isPresent());
        List<Written> values = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Written value = value(event, events, position.deeper());
            if (value instanceof Written.Text item && item.text().isBlank()) {
                diagnostics.report(item.place(), Problem.EMPTY_VALUE, "this item of the list is empty");
            } else {
                values.add(value);
            }
        }
        return new Written.Items(values, place);
    }

    private Written.Fields fields(MappingStartEvent start, Iterator<Event> events, Position position) {
        Place place = lines.at(start);
        refuseDecoration(place, start.getAnchor().isPresent(), start.getTag().isPresent());
        List<Written.Field> fields = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Written.Text key = key(event);
            boolean cut = start.isFlow() && isCut(event, key.text(), !seen.isEmpty());
            Written value = value(events.next(), events, position.deeper().under(key.text()));
            Place earlier = seen.putIfAbsent(key.text(), key.place());
            if (isEmpty(value, position)) {
                reportEmpty(key, cut);
            } else if (earlier != null) {
                diagnostics.report(
                        key.place(),
                        Problem.DUPLICATE_KEY,
                        "%s stands here a second time; the first is at line %s".formatted(key.text(), earlier.line()));
            } else {
                fields.add(new Written.Field(key.text(), key.place(), value));
            }
        }
        return new Written.Fields(fields, place);
    }

    private Written.Text key(Event event) {
        if (event instanceof AliasEvent || !(event instanceof ScalarEvent scalar)) {
            throw new Refused(lines.at(event), Problem.YAML_SYNTAX, "a key is a word; found a list, map or alias");
        }
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw new Refused(lines.at(event), Problem.YAML_ALIAS, NO_ALIAS);
        }
        refuseDecoration(
                lines.at(event), scalar.getAnchor().isPresent(), scalar.getTag().isPresent());
        return new Written.Text(scalar.getValue(), lines.at(event));
    }

    /** Whole sections and register entries may be empty lists and maps; what is said of a record may not. */
    private static boolean isEmpty(Written value, Position parent) {
        return switch (value) {
            case Written.Text scalar -> scalar.text().isBlank();
            case Written.Items list -> parent.depth > 0 && list.values().isEmpty();
            case Written.Fields map -> parent.depth > 1 && map.fields().isEmpty();
        };
    }

    /** In a flow map, {@code {quote: roughly 5,000 in all}} makes a key of what follows the comma. */
    private boolean isCut(Event key, String word, boolean afterComma) {
        boolean colon =
                lines.from(key.getEndMark().orElseThrow()).stripLeading().startsWith(":");
        return word.chars().anyMatch(c -> c == ' ' || Character.isDigit(c)) || (afterComma && !colon);
    }

    private void reportEmpty(Written.Text key, boolean cut) {
        if (cut) {
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
            throw new Refused(place, Problem.YAML_ALIAS, NO_ALIAS);
        }
        if (tag) {
            throw new Refused(place, Problem.YAML_SYNTAX, "a tag (!) stands here; put the value in 'single quotes'");
        }
    }

    private void reportComment(ScalarEvent scalar, Place place) {
        Mark end = scalar.getEndMark().orElseThrow();
        String rest = lines.from(end).strip();
        if (rest.isEmpty()) {
            // a wrapped quote whose next line begins with #5; a remark has a blank behind #
            String below = lines.line(end.getLine() + 1).strip();
            rest = below.matches("#[^\\s#].*") ? below : "";
        }
        if (rest.startsWith("#")) {
            diagnostics.report(
                    place,
                    Problem.COMMENT_IN_QUOTE,
                    "'%s' is a comment to YAML and not part of the quote".formatted(rest),
                    "hint: put the quote in 'single quotes', or the comment on a line of its own, '# ' before it");
        }
    }

    /** Where in the tree we are: how deep, and below which keys. */
    private record Position(int depth, String key, boolean inQuote) {

        static final Position ROOT = new Position(0, "", false);

        Position deeper() {
            return new Position(depth + 1, key, inQuote);
        }

        Position under(String next) {
            return new Position(depth, next, inQuote || next.equals("quote"));
        }

        /** Whether a value here is words of the article, or their translation. */
        boolean isWords() {
            return inQuote && WORDS.contains(key);
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

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }
}
