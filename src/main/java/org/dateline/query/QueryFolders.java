package org.dateline.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where questions of one's own are looked for. All folders are read with what lies below them.
 *
 * @param given named by the call, the last one the nearest; each must be there
 * @param besideFacts the folders {@code queries} beside the facts that the store was built from, the last one the
 *     nearest; those that have gone since are left out
 * @param own of the user's configuration; it need not be there
 */
public record QueryFolders(List<Path> given, List<Path> besideFacts, Optional<Path> own) {

    public QueryFolders {
        given = List.copyOf(given);
        besideFacts = List.copyOf(besideFacts);
    }

    /** The bundled questions alone. */
    public static QueryFolders none() {
        return new QueryFolders(List.of(), List.of(), Optional.empty());
    }
}
