package org.dateline.store;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.jspecify.annotations.Nullable;

/** The quads of the store's named graphs as ids, as one query may see them and as long as it is not cancelled. */
record StoredQuads(
        NodeTupleTable table,
        FoundQuads found,
        @Nullable Predicate<Tuple<NodeId>> visible,
        @Nullable AtomicBoolean cancelled) {

    static StoredQuads of(DatasetGraphTDB storage, FoundQuads found, ExecutionContext execution) {
        return new StoredQuads(
                storage.getQuadTable().getNodeTupleTable(),
                found,
                QC2.getFilter(execution.getContext()),
                execution.getCancelSignal());
    }

    NodeTable nodes() {
        return table.getNodeTable();
    }

    /** @param pattern graph, subject, predicate, object: an id or any */
    Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        Iterator<Tuple<NodeId>> found = table.find(pattern);
        return visible == null ? found : Iter.filter(found, visible);
    }

    void stopIfCancelled() {
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }
}
