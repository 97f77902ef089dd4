package org.dateline.push;

import java.net.URI;
import java.util.Optional;

/** What is asked of a server. */
record Request(String method, URI uri, String accept, Optional<Body> body) {

    static Request get(URI uri, String accept) {
        return new Request("GET", uri, accept, Optional.empty());
    }

    static Request with(String method, URI uri, Body body) {
        return new Request(method, uri, "*/*", Optional.of(body));
    }

    int length() {
        return body.map(b -> b.bytes.length).orElse(0);
    }

    /** What is sent along. */
    static final class Body {

        private final String type;
        private final byte[] bytes;
        private final boolean packs;

        /** @param packs whether it may be packed: servers unpack data at most, no queries */
        Body(String type, byte[] bytes, boolean packs) {
            this.type = type;
            this.bytes = bytes;
            this.packs = packs;
        }

        String type() {
            return type;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean packs() {
            return packs;
        }
    }
}
