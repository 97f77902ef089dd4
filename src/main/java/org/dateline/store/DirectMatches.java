package org.dateline.store;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** The matches of a pattern with the rows of one stream, which need not bind the same of its variables. */
final class DirectMatches {

    private final Op pattern;
    private final List<Var> variables;
    private final Map<Var, Integer> places = new HashMap<>();
    private final QueryMemory memory;
    private final ExecutionContext execution;
    private final Set<BitSet> seen = new HashSet<>();
    /** By which of the variables a row binds. */
    private final Map<BitSet, Optional<DirectMatch>> known = new HashMap<>();

    DirectMatches(Op pattern, QueryMemory memory, ExecutionContext execution) {
        this.pattern = pattern;
        this.variables = MatchablePattern.variables(pattern);
        variables.forEach(variable -> places.put(variable, places.size()));
        this.memory = memory;
        this.execution = execution;
    }

    /** Whether there is a match, if that can be told. */
    Optional<Boolean> exist(Binding row) {
        return of(row).map(match -> match.exists(row));
    }

    /** The row with the values of each match, if that can be told and they are not too many to be held. */
    Optional<List<Binding>> join(Binding row) {
        return of(row).flatMap(match -> match.join(row));
    }

    private Optional<DirectMatch> of(Binding row) {
        BitSet bound = new BitSet(variables.size());
        row.vars().forEachRemaining(variable -> {
            Integer place = places.get(variable);
            if (place != null) {
                bound.set(place);
            }
        });
        Optional<DirectMatch> match = known.get(bound);
        if (match == null && !seen.add(bound)) {
            match = match(bound);
            known.put(bound, match);
        }
        // one row alone is not worth the preparation
        return match == null ? Optional.empty() : match;
    }

    private Optional<DirectMatch> match(BitSet bound) {
        Set<Var> ofRow = new HashSet<>();
        bound.stream().mapToObj(variables::get).forEach(ofRow::add);
        return execution.getDataset() instanceof DatasetGraphTDB storage && MatchablePattern.holds(pattern, ofRow)
                ? Optional.of(new DirectMatch(pattern, ofRow, storage, memory, execution))
                : Optional.empty();
    }
}
