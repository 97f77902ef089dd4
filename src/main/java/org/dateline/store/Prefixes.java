package org.dateline.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prefixes that written files declare and that a user's own queries may use without declaring them. */
public final class Prefixes {

    /** The namespace of the ontology's own terms. */
    public static final String DL = "https://w3id.org/dateline/ontology#";

    /** The ontology itself. */
    public static final String ONTOLOGY = "https://w3id.org/dateline/ontology";

    /** Below which the concept schemes of the codes stand. */
    public static final String CODE = "https://w3id.org/dateline/code/";

    private static final List<String> SCHEMES =
            List.of("counted", "eventType", "factuality", "match", "polarity", "stance");

    private Prefixes() {
    }

    /** Prefix to namespace, in the order of the prefixes; the empty prefix stands for the base. */
    public static Map<String, String> wellKnown(String base) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("", base);
        SCHEMES.forEach(scheme -> prefixes.put(scheme, CODE + scheme + "/"));
        prefixes.put("dl", DL);
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }
}
