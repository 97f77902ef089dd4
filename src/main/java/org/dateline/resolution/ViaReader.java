package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Kind;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/**
 * Understands through whom a saying is known. Of several, each passes on what the one before it passed on, so each but
 * the last becomes a saying of its own: it reports the saying before it, and is itself known through the next. Order is
 * kept, and none of these sayings puts anything forward.
 */
final class ViaReader {

    private static final String REPORTS = Vocabulary.STANCES + "/reports";

    private final Scope scope;
    private final RecordResolver records;

    ViaReader(Scope scope, RecordResolver records) {
        this.scope = scope;
        this.records = records;
    }

    void read(PropertyTerm property, Written.Field field, RecordDraft draft) {
        List<Written> speakers = field.value().each();
        RecordDraft passedOn = draft;
        for (int i = 0; i < speakers.size(); i++) {
            List<Statement> through = records.values(property, speakers.get(i), draft);
            if (through.isEmpty()) {
                return;
            }
            if (i == speakers.size() - 1) {
                passedOn.state(through);
                return;
            }
            Optional<RecordDraft> link = link(passedOn, through.getFirst(), draft);
            if (link.isEmpty()) {
                return;
            }
            passedOn.state(
                    Vocabulary.VIA,
                    new Value.Thing(link.get().id()),
                    speakers.get(i).place());
            passedOn = link.get();
        }
    }

    /** The saying by which a speaker passes on another saying; it rests on the quotes of the first one. */
    private Optional<RecordDraft> link(RecordDraft passedOn, Statement through, RecordDraft first) {
        Id speaker = ((Value.Thing) through.value()).id();
        Place place = through.place();
        if (scope.ids().typesOf(speaker).contains(Vocabulary.SPEECH)) {
            scope.diagnostics()
                    .report(
                            place,
                            Problem.BAD_VALUE,
                            "%s is a saying and stands before others; only the last may be one"
                                    .formatted(speaker.name()),
                            "hint: name its speaker here, or end the list with it and write via on that saying");
            return Optional.empty();
        }
        SortedSet<String> types = scope.ontology().withSuperclasses(List.of(Vocabulary.REPORTED_CLAIM));
        Optional<Id> id = Optional.of(Id.local(scope.article(), first.id().name() + "-via-" + speaker.name()));
        return records.start(new Written.Fields(List.of(), place), new Kinds.Recognised(Kind.REPORTED_CLAIM, types), id)
                .map(link -> {
                    link.leanOn(first);
                    link.state(Vocabulary.CLAIMANT, through.value(), place);
                    link.state(Vocabulary.STANCE, new Value.Resource(REPORTS), place);
                    link.state(Vocabulary.ABOUT, new Value.Thing(passedOn.id()), place);
                    return link;
                });
    }
}
