package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.Id;
import org.dateline.fact.RegisterEntry;
import org.dateline.source.FactsFile;

/**
 * Facts files, understood. Only to be used when nothing wrong was reported.
 *
 * @param files in order of their names
 * @param types of everything that has an id, superclasses included
 */
public record ResolvedFacts(List<OfFile> files, SortedMap<Id, SortedSet<String>> types) {

    public ResolvedFacts {
        files = List.copyOf(files);
    }

    /**
     * What one file came to.
     *
     * @param article empty for a file of registers only
     * @param register the entries of its registers, in order of their ids
     */
    public record OfFile(FactsFile file, Optional<ArticleFacts> article, List<RegisterEntry> register) {

        public OfFile {
            register = List.copyOf(register);
        }
    }

    public List<ArticleFacts> articles() {
        return files.stream().flatMap(f -> f.article().stream()).toList();
    }
}
