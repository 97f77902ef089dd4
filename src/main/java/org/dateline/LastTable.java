package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dateline.Questions.Question;
import org.dateline.answer.AnswerStream;
import org.dateline.diagnostic.Place;
import org.dateline.explanation.Row;
import org.dateline.query.PreparedQuery;
import org.dateline.query.Query;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;

/**
 * The question that was last answered with a table, in a small file beside the store, so that {@code why 3} can ask it
 * again. Nothing else depends on the file: it may be missing, or the store may have changed since.
 *
 * @param catalogued whether it is a question with a header and parameters
 * @param name what messages call it
 * @param text SPARQL, with its header
 * @param arguments by the names of parameters
 * @param language of labels that arguments may be given by
 */
record LastTable(
        boolean catalogued,
        String name,
        String file,
        String text,
        Map<String, String> arguments,
        Optional<String> language) {

    private static final String FILE = ".dateline-last.json";
    private static final String NEXT = ".dateline-last.json.next";

    static LastTable of(Question question, Optional<String> language) {
        return switch (question) {
            case Question.Own own -> new LastTable(false, own.file(), own.file(), own.text(), Map.of(), language);
            case Question.Catalogued asked -> {
                Query query = asked.query();
                yield new LastTable(true, query.name(), query.file(), query.text(), asked.arguments(), language);
            }
        };
    }

    /** Writes it beside the store; where that cannot be done, nothing is remembered. */
    void remember(Path store) {
        JsonObject json = new JsonObject();
        json.put("catalogued", catalogued);
        json.put("name", name);
        json.put("file", file);
        json.put("text", text);
        JsonObject given = new JsonObject();
        new TreeMap<>(arguments).forEach(given::put);
        json.put("arguments", given);
        language.ifPresent(tag -> json.put("language", tag));
        try {
            Path next = store.resolve(NEXT);
            Files.writeString(next, JSON.toString(json));
            Files.move(next, store.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            forget(store); // an answer does not fail for this; an older table must not be taken for this one
        }
    }

    private static void forget(Path store) {
        try {
            Files.deleteIfExists(store.resolve(FILE));
        } catch (IOException e) {
            // then it is older than what was seen; asking for a row shows which question it is of
        }
    }

    /** Reads it. */
    static LastTable read(Path store) throws QueryRefusedException {
        try {
            JsonObject json = JSON.parse(Files.readString(store.resolve(FILE)));
            Map<String, String> arguments = new TreeMap<>();
            member(json, "arguments")
                    .getAsObject()
                    .forEach((key, value) ->
                            arguments.put(key, value.getAsString().value()));
            return new LastTable(
                    member(json, "catalogued").getAsBoolean().value(),
                    text(json, "name"),
                    text(json, "file"),
                    text(json, "text"),
                    arguments,
                    Optional.ofNullable(json.get("language"))
                            .map(tag -> tag.getAsString().value()));
        } catch (IOException | JsonException e) {
            throw refused(
                    "no table is remembered of which a row could be explained",
                    "ask for one with `dateline query` first");
        }
    }

    private static String text(JsonObject json, String name) {
        return member(json, name).getAsString().value();
    }

    private static JsonValue member(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).orElseThrow(() -> new JsonException("has no " + name));
    }

    private static QueryRefusedException refused(String message, String hint) {
        return new QueryRefusedException(Place.of("dateline why"), message, List.of(hint));
    }

    /** The question, ready to be asked again. */
    PreparedQuery prepare(QueryRunner runner, DatasetGraph view) throws QueryRefusedException {
        return catalogued
                ? runner.prepare(Query.parse(name, file, text), arguments, view, language)
                : runner.prepare(text, file);
    }

    /** A row of the answer, with the columns; no row where the answer is shorter. */
    Row row(AnswerStream answer, int number) {
        if (!(answer instanceof AnswerStream.Rows rows)) {
            return new Row(List.of(), Optional.empty(), 0);
        }
        int seen = 0;
        while (rows.rows().hasNext()) {
            Binding row = rows.rows().next();
            seen++;
            if (seen == number) {
                return new Row(rows.columns(), Optional.of(row.detach()), seen);
            }
        }
        return new Row(rows.columns(), Optional.empty(), seen);
    }
}
