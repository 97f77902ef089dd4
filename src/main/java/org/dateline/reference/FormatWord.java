package org.dateline.reference;

import java.util.Arrays;
import java.util.List;

/** The words of the facts format itself: keys that are no property of any ontology. */
enum FormatWord {
    ARTICLE(
            "article",
            Where.SECTION,
            "{key: value}",
            "The article whose facts the file tells: its id and headline, what else is known of it, and the file with"
                    + " its text. A file of registers alone has none.",
            "article: {id: velm-courier-2031-05-03, headline: Fire in the harbour of Velm, text: velm-courier.txt}"),
    USE(
            "use",
            Where.SECTION,
            "[file, …]",
            "Other facts files, relative to this one, whose registers are used here, so that an actor or a place is"
                    + " described only once.",
            "use: [people.yaml, places.yaml]"),
    FACTS(
            "facts",
            Where.SECTION,
            "[{key: value}, …]",
            "The records, each a map of keys. Inside a record, facts makes a block: the records in it inherit what stands"
                    + " beside it, the quotes too; id, label and states have no place there.",
            "facts: [{id: harbour-fire, eventType: accident, quote: a fire broke out in the harbour}]"),
    ID(
            "id",
            Where.RECORD,
            "a new name",
            "The name by which other records refer to this one: letters, digits, '.', '_' and '-'. May be left out where"
                    + " nothing refers to it. On an article it is always needed. The id of an event, scenario, actor,"
                    + " place or item is shared by all articles of a store: the same id is the same thing, so let it say"
                    + " what, where and when.",
            "{id: harbour-fire, eventType: accident}"),
    TYPE(
            "type",
            Where.RECORD,
            "class",
            "The class, where it is more exact than the section or the keys tell. Needed for actors mostly: Person,"
                    + " Organization, State, Group. Several make a list.",
            "actors: {arden: {type: [State, Place], label: Arden}}"),
    QUOTE(
            "quote",
            Where.RECORD,
            "words of the article",
            "The words of the article that support the record; every record needs some, its own or its block's. Three"
                    + " dots between blanks leave words out, within one paragraph. Several make a list; a map says more:"
                    + " text, for, occurrence, translation.",
            "quote: [a fire broke out … in the harbour, {text: Friday's fire, for: date}]"),
    TEXT_FILE(
            "text",
            Where.ARTICLE,
            "name of a file",
            "The file with the article's text, relative to the facts file. Every quote is looked for in it.",
            "article: {id: velm-courier-2031-05-03, text: velm-courier.txt}"),
    PARAGRAPHS(
            "paragraphs",
            Where.ARTICLE,
            "lines or blank",
            "What ends a paragraph of the text: the line, or a blank line. Worked out from the text unless written.",
            "article: {text: velm-courier.txt, paragraphs: lines}"),
    TEXT(
            "text",
            Where.QUOTE,
            "words of the article",
            "The words themselves, where the quote is written as a map.",
            "quote: {text: Friday's fire, for: date}"),
    OCCURRENCE(
            "occurrence",
            Where.QUOTE,
            "number from 1",
            "Which of them is meant, where the words stand several times in the article.",
            "quote: {text: the fire, occurrence: 2}");

    /** Where a word of the format stands. */
    enum Where {
        SECTION("at the top of a facts file"),
        RECORD("on every record"),
        ARTICLE("in the section article"),
        QUOTE("inside quote");

        private final String words;

        Where(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final String word;
    private final Where where;
    private final String takes;
    private final String definition;
    private final String example;

    FormatWord(String word, Where where, String takes, String definition, String example) {
        this.word = word;
        this.where = where;
        this.takes = takes;
        this.definition = definition;
        this.example = example;
    }

    String word() {
        return word;
    }

    Where where() {
        return where;
    }

    String takes() {
        return takes;
    }

    String definition() {
        return definition;
    }

    String example() {
        return example;
    }

    /** The first sentence of the definition. */
    String summary() {
        return definition.replaceFirst("(?<=\\.)\\s+\\p{Lu}.*", "");
    }

    static List<FormatWord> at(Where where) {
        return Arrays.stream(values()).filter(word -> word.where == where).toList();
    }
}
