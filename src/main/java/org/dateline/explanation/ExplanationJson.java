package org.dateline.explanation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.dateline.diagnostic.Place;
import org.dateline.explanation.Explanation.Card;
import org.dateline.explanation.Explanation.Fact;
import org.dateline.explanation.Explanation.Group;
import org.dateline.explanation.Explanation.Mention;
import org.dateline.explanation.Explanation.Name;
import org.dateline.explanation.Explanation.Testimony;
import org.dateline.explanation.Explanation.Words;

/** Explanations for programs: a JSON object, or an array of several; whatever is empty is left out. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /** The whole text, with its last line end. */
    public static String of(List<Explanation> explanations) {
        if (explanations.size() == 1) {
            return JSON.toString(object(explanations.getFirst())) + "\n";
        }
        JsonArray array = new JsonArray();
        explanations.forEach(explanation -> array.add(object(explanation)));
        return JSON.toString(array) + "\n";
    }

    private static JsonObject object(Explanation explanation) {
        JsonObject json = new JsonObject();
        json.put("title", explanation.title());
        putAll(json, "about", explanation.about(), ExplanationJson::name);
        explanation.asserted().ifPresent(asserted -> json.put("asserted", asserted));
        putTexts(json, "verdict", explanation.verdict());
        List<Group> told = explanation.groups().stream()
                .filter(group ->
                        !group.testimonies().isEmpty() || !group.mentions().isEmpty())
                .toList();
        putAll(json, "groups", told, ExplanationJson::group);
        return json;
    }

    private static JsonObject group(Group group) {
        JsonObject json = new JsonObject();
        put(json, "heading", Optional.of(group.heading()));
        putAll(json, "records", group.testimonies(), ExplanationJson::testimony);
        putAll(json, "mentions", group.mentions(), ExplanationJson::mention);
        if (group.more() > 0) {
            json.put("more", group.more());
        }
        return json;
    }

    private static JsonObject testimony(Testimony testimony) {
        JsonObject json = name(testimony.record());
        put(json, "remark", Optional.of(testimony.remark()));
        putAll(json, "facts", testimony.facts(), ExplanationJson::fact);
        putAll(json, "concluded", testimony.concluded(), ExplanationJson::name);
        putAll(json, "quotes", testimony.quotes(), ExplanationJson::words);
        testimony.article().ifPresent(card -> json.put("article", card(card)));
        putAll(json, "places", testimony.places(), ExplanationJson::place);
        return json;
    }

    private static JsonObject mention(Mention mention) {
        JsonObject json = name(mention.record());
        put(json, "how", Optional.of(mention.how()));
        return json;
    }

    private static JsonObject fact(Fact fact) {
        JsonObject json = new JsonObject();
        json.put("property", name(fact.property()));
        putAll(json, "values", fact.values(), ExplanationJson::name);
        return json;
    }

    private static JsonObject words(Words words) {
        JsonObject json = new JsonObject();
        json.put("words", words.words());
        json.put("proven", words.proven());
        putAll(json, "supports", words.supports(), ExplanationJson::name);
        putTexts(json, "translations", words.translations());
        put(json, "link", words.link());
        return json;
    }

    private static JsonObject card(Card card) {
        JsonObject json = name(card.article());
        put(json, "headline", card.headline());
        put(json, "publisher", card.publisher());
        put(json, "published", card.published());
        put(json, "url", card.url());
        putAll(json, "replacedBy", card.replacedBy(), ExplanationJson::name);
        return json;
    }

    private static JsonObject place(Place place) {
        JsonObject json = new JsonObject();
        json.put("file", place.file());
        json.put("line", place.line());
        json.put("column", place.column());
        return json;
    }

    private static JsonObject name(Name name) {
        JsonObject json = new JsonObject();
        put(json, "iri", Optional.of(name.iri()));
        json.put("id", name.id());
        json.put("label", name.label());
        return json;
    }

    private static void put(JsonObject json, String key, Optional<String> text) {
        text.filter(value -> !value.isEmpty()).ifPresent(value -> json.put(key, value));
    }

    private static void putTexts(JsonObject json, String key, List<String> texts) {
        putAll(json, key, texts, JsonString::new);
    }

    private static <T> void putAll(JsonObject json, String key, List<T> values, Function<T, JsonValue> make) {
        if (!values.isEmpty()) {
            JsonArray array = new JsonArray();
            values.forEach(value -> array.add(make.apply(value)));
            json.put(key, array);
        }
    }
}
