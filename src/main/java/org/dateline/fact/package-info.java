/**
 * Records and values of a facts file: as they are written (untyped, each with its place) and as they are understood
 * (kinds, ids, statements, propositions, quotes, dates, counts). JDK only.
 */
@NullMarked
package org.dateline.fact;

import org.jspecify.annotations.NullMarked;
