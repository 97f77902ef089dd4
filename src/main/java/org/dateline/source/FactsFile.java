package org.dateline.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.fact.Written;

/**
 * A facts file as read: its sections, nothing understood yet.
 *
 * @param path where it was read
 * @param name as the user named it; what messages print
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param article the {@code article} section; empty for a file of registers only
 * @param use further files of registers, relative to this one
 * @param registers the other top-level sections, such as {@code actors}
 * @param facts the items of the {@code facts} section
 */
public record FactsFile(
        Path path,
        String name,
        String digest,
        Optional<Written.Fields> article,
        List<Written.Text> use,
        List<Written.Field> registers,
        List<Written> facts) {

    public FactsFile {
        use = List.copyOf(use);
        registers = List.copyOf(registers);
        facts = List.copyOf(facts);
    }
}
