package org.dateline.ontology;

import java.util.List;
import java.util.Optional;

/**
 * One code of a code list (a {@code skos:Concept}).
 *
 * @param scheme IRI of its list
 * @param notations how curators write it, the usual one first
 * @param polarity of a stance: IRI saying whether it puts forward, rejects or evaluates
 * @param inlineFactuality of a stance: what becomes of a scenario standing under it
 * @param defaultAgent of a stance: whether the speaker is the agent of such a scenario unless written
 */
public record Code(
        String iri,
        String scheme,
        List<String> notations,
        Optional<String> polarity,
        Optional<String> inlineFactuality,
        boolean defaultAgent) {

    public Code {
        notations = List.copyOf(notations);
    }
}
