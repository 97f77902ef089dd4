package org.dateline.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.ontology.Vocabulary;

/** What a parameter may ask a thing of the store to be; in the order in which a message calls something what it is. */
public enum ThingKind {
    ARTICLE("article", "an article", Vocabulary.ARTICLE, "al-monitor-2020-12-20"),
    EVENT("event", "an event", Vocabulary.EVENT, "barrage"),
    SCENARIO("scenario", "a scenario", Vocabulary.SCENARIO, "embassy-pullout"),
    SPEECH("saying", "a saying", Vocabulary.SPEECH, "al-monitor-2020-12-20/mike-pompeo-threatens-embassy-pullout"),
    RELATION("tie", "a tie", Vocabulary.RELATION, "al-monitor-2020-12-20/barham-salih-officein-iraq"),
    ACTOR("actor", "an actor", Vocabulary.ACTOR, "iran"),
    PLACE("place", "a place", Vocabulary.DL + "Place", "baghdad"),
    ITEM("item", "an item", Vocabulary.DL + "Item", "katyusha-rockets"),
    /** An event, scenario, saying or tie: never the answer to what something is. */
    RECORD("record", "a record (event, scenario, saying or tie)", Vocabulary.RECORD, "barrage"),
    QUOTE("quote", "a quote", Vocabulary.QUOTE, "al-monitor-2020-12-20/b52-flight/quote/1"),
    PROPOSITION("statement", "a statement", Vocabulary.PROPOSITION, "proposition/barrage/agent/iran-backed-militias"),
    COUNT("count", "a count", Vocabulary.COUNT_CLASS, "count/injured;1;;;iraqi-civilians;"),
    /** Whatever the store knows. */
    ANY("id", "an id, a label or an IRI", "", "iran");

    private final String word;
    private final String phrase;
    private final String iri;
    private final String example;

    ThingKind(String word, String phrase, String iri, String example) {
        this.word = word;
        this.phrase = phrase;
        this.iri = iri;
        this.example = example;
    }

    /** The kind that a query's header names so. */
    static Optional<ThingKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** As a query's header writes it. */
    public String word() {
        return word;
    }

    /** As messages say it, with its article. */
    public String phrase() {
        return phrase;
    }

    /** The class of the ontology; empty for {@link #ANY}. */
    String iri() {
        return iri;
    }

    /** An id of the bundled facts that is such a thing. */
    String example() {
        return example;
    }

    /** Those of which something is said to be one. */
    static List<ThingKind> telling() {
        return Arrays.stream(values())
                .filter(kind -> kind != ANY && kind != RECORD)
                .toList();
    }

    /** Whether all of its kind are named in the registers, so that no article's graph need be looked through. */
    boolean isRegistered() {
        return this == ACTOR || this == PLACE || this == ITEM;
    }
}
