package org.dateline.resolution;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.dateline.fact.Id;
import org.dateline.source.FactsFile;
import org.dateline.source.QuoteFinder;

/** What the resolving of facts needs beside the files: the articles' texts, and what the store already knows. */
public interface Sources {

    /** Looks up quotes in the text of a file's article; empty while the text is not at hand. */
    Optional<QuoteFinder> finder(FactsFile file);

    /** The classes, superclasses included, of what the store holds under an id; none when it holds nothing. */
    SortedSet<String> typesInStore(Id id);

    /** What registers of the store that are not at hand say was replaced, and by what. */
    SortedMap<Id, Id> replacedInStore();
}
