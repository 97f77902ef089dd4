package org.dateline.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Whether a text may be the begin of all IRIs that a build makes (RFC 3986, with the letters of RFC 3987). */
final class BaseIri {

    /** Here the tool's own terms stand; an article called {@code ontology} would become the ontology. */
    private static final String OURS = "https://w3id.org/dateline/";

    private static final String INVISIBLE = "(?s).*[\\p{C}\\p{Z}].*";

    private BaseIri() {}

    /** What is wrong with it, in words; empty when it may be used. */
    static Optional<String> objectionTo(String text) {
        if (!isAbsolute(text)) {
            return Optional.of("takes an absolute http or https IRI ending in / or #, such as https://example.org/");
        }
        return text.startsWith(OURS) ? Optional.of("must not lie below " + OURS) : Optional.empty();
    }

    private static boolean isAbsolute(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.normalize().equals(uri)
                    && !uri.getRawPath().startsWith("/..")
                    && !text.matches(INVISIBLE)
                    && isEnd(uri);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isEnd(URI uri) {
        return uri.getRawFragment() == null
                ? uri.getRawPath().endsWith("/")
                : uri.getRawFragment().isEmpty();
    }
}
