package org.dateline.ontology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What the ontology says of one property.
 *
 * @param name the local name: always a key
 * @param keys the local name and its short keys
 * @param domains classes on whose instances it may stand (any of them); empty: on anything
 * @param ranges classes of which its values are (any of them), or a datatype; empty: anything
 * @param codeList scheme whose codes it takes
 * @param inlineFactuality what becomes of a scenario written in its place; empty: none may be
 * @param marks the class of which a record is that has this key
 */
public record PropertyTerm(
        String iri,
        String name,
        List<String> keys,
        Form form,
        SortedSet<String> domains,
        SortedSet<String> ranges,
        Optional<String> codeList,
        Optional<String> inlineFactuality,
        Optional<String> marks,
        Syntax syntax,
        Traits traits) {

    /** Its OWL kind. */
    public enum Form {
        OBJECT,
        DATA,
        ANNOTATION
    }

    /** How a text value is read. */
    public enum Syntax {
        TEXT,
        EDTF,
        DURATION,
        LANGUAGES,
        IRI
    }

    /**
     * What the ontology's own annotations say of a property.
     *
     * @param onRecord on a scenario it stays on the record and is never content
     * @param writtenByTool no key for curators
     * @param givesBounds its date also gives {@code earliest} and {@code latest}
     * @param articleDate a tie that, undated, holds at the article's date
     */
    public record Traits(boolean onRecord, boolean writtenByTool, boolean givesBounds, boolean articleDate) {}

    /** The key that curators write most: the short one, where there is one. */
    public String key() {
        return keys.getLast();
    }

    /** Whether it may stand on something of these classes, superclasses included. */
    public boolean fits(Set<String> types) {
        return domains.isEmpty() || domains.stream().anyMatch(types::contains);
    }

    public boolean is(String otherIri) {
        return iri.equals(otherIri);
    }
}
