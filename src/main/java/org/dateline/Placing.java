package org.dateline;

import java.util.ArrayList;
import java.util.List;
import org.dateline.diagnostic.Place;
import org.dateline.fact.FactRecord;
import org.dateline.fact.Id;
import org.dateline.fact.Kind;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.store.IdPlaces;
import org.dateline.store.IdPlaces.Standing;
import org.dateline.store.IdPlaces.Told;

/** Notes where the things of a facts file stand: its article, its records, its register entries. */
final class Placing {

    private final List<Standing> things = new ArrayList<>();

    private Placing() {}

    static IdPlaces of(ResolvedFacts.OfFile file) {
        Placing placing = new Placing();
        file.article().ifPresent(article -> {
            placing.add(Told.ARTICLE, article.id(), article.place());
            article.records().forEach(record -> placing.add(told(record), record.id(), record.place()));
        });
        file.register().forEach(entry -> placing.add(Told.ENTRY, entry.id(), entry.place()));
        return IdPlaces.of(placing.things);
    }

    private void add(Told told, Id id, Place place) {
        things.add(new Standing(told, place.line(), place.column(), id.path()));
    }

    private static Told told(FactRecord record) {
        if (record.kind().isSpeech()) {
            return Told.SAYING;
        }
        if (record.kind() == Kind.RELATION) {
            return Told.RELATION;
        }
        return record.kind() == Kind.SCENARIO ? Told.SCENARIO : Told.EVENT;
    }
}
