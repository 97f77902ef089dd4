package org.dateline.fact;

import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Place;

/** A value as it stands in a facts file, whatever the file's syntax: text, list or map, each knowing its place. */
public sealed interface Written {

    Place place();

    /** The values of a list, or the value itself: wherever a value may be a list, one value may stand alone. */
    default List<Written> each() {
        return this instanceof Items items ? items.values() : List.of(this);
    }

    /** Text, never converted: {@code 2020}, {@code no} and {@code 1.10} are text like any other. */
    record Text(String text, Place place) implements Written {}

    /** A list, in the order of the file. */
    record Items(List<Written> values, Place place) implements Written {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A map, in the order of the file; no key occurs twice. */
    record Fields(List<Field> fields, Place place) implements Written {
        public Fields {
            fields = List.copyOf(fields);
        }

        public Optional<Written> get(String key) {
            return field(key).map(Field::value);
        }

        public Optional<Field> field(String key) {
            return fields.stream().filter(f -> f.key().equals(key)).findFirst();
        }

        /** The text under a key, if there is one and it is text. */
        public Optional<Text> text(String key) {
            return get(key).filter(Text.class::isInstance).map(Text.class::cast);
        }
    }

    /** One key with its value. */
    record Field(String key, Place place, Written value) {}
}
