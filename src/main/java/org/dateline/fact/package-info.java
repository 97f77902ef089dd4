/**
 * The records and values of a facts file, as curators write them: dates (EDTF), durations, counts. A value is either
 * read whole or refused with one sentence that tells the curator how to write it. JDK only.
 */
@NullMarked
package org.dateline.fact;

import org.jspecify.annotations.NullMarked;
