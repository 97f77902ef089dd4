package org.dateline.reference;

import java.util.Collection;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;

/** Makes JSON values; the members of an object keep the order in which they are given. */
final class Json {

    private Json() {}

    /** An object of names and values in turn; a value is text, a number, a truth value, a collection, or JSON already. */
    static JsonObject object(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return object;
    }

    static JsonArray array(Collection<?> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(value(value)));
        return array;
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case String text -> new JsonString(text);
            case Integer number -> JsonNumber.value((long) number);
            case Boolean truth -> new JsonBoolean(truth);
            case Collection<?> values -> array(values);
            default -> throw new IllegalStateException("no JSON: " + value);
        };
    }
}
