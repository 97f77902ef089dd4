/**
 * Understands untyped records by the ontology: keys, kinds, codes, dates, counts, ids and quotes become typed records,
 * or findings that tell the curator what to write. What comes after never meets a wrong record.
 */
@NullMarked
package org.dateline.resolution;

import org.jspecify.annotations.NullMarked;
