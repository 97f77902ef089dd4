package org.dateline.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 small hexadecimal digits. Feed it piece by piece, then ask for the digits once. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of bytes. */
    public static String of(byte[] bytes) {
        return new Sha256().add(bytes).digits();
    }

    /** The digest of a text in UTF-8. */
    public static String of(String text) {
        return new Sha256().add(text).digits();
    }

    /** Adds a text in UTF-8. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    private Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** The digest of all that was added. */
    public String digits() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
