package org.dateline.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ontology.Vocabulary;

/** The prefixes that written files declare and that a user's own queries may use without declaring them. */
public final class Prefixes {

    private static final List<String> SCHEMES =
            List.of("counted", "eventType", "factuality", "match", "polarity", "stance");

    private Prefixes() {}

    /** Prefix to namespace, in the order of the prefixes; the empty prefix stands for the base. */
    public static Map<String, String> wellKnown(String base) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("", base);
        SCHEMES.forEach(scheme -> prefixes.put(scheme, Vocabulary.CODE + scheme + "/"));
        prefixes.put("dl", Vocabulary.DL);
        prefixes.put("oa", Vocabulary.OA);
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("prov", Vocabulary.PROV);
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("schema", Vocabulary.SCHEMA);
        prefixes.put("skos", Vocabulary.SKOS);
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }
}
