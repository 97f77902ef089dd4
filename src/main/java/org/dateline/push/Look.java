package org.dateline.push;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to see of an answer, good or not.
 *
 * @param headers by their names in small letters
 * @param begin of its body
 */
record Look(int status, Map<String, String> headers, String begin) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean isNumber() {
        return status == 200 && begin.strip().matches("[0-9]{1,18}");
    }
}
