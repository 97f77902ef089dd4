package org.dateline.resolution;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.dateline.fact.Id;

/** Makes ids from content for records that have none written. */
final class MadeId {

    private MadeId() {}

    /** Lower-case letters and digits of a text, the rest as single hyphens; empty when nothing is left. */
    static Optional<String> from(String text) {
        String slug = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
        slug = slug.replaceAll("^[-\\p{M}]+|-+$", "");
        if (slug.length() > Id.LONGEST) {
            slug = slug.substring(0, slug.offsetByCodePoints(0, slug.codePointCount(0, Id.LONGEST)))
                    .replaceAll("-[^-]*$", "");
        }
        return slug.isEmpty() || Id.objectionTo(slug).isPresent() ? Optional.empty() : Optional.of(slug);
    }
}
