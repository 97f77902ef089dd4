/**
 * Reads what stands in files: facts files into untyped records, articles into their text and paragraphs; and finds
 * quotes in these texts. Here it is decided whether a record proves its words, on characters alone: what the words
 * mean, which keys and kinds there are, is the business of the rooms above. Whatever is wrong with what the user wrote
 * comes back as a value; an {@code IOException} says that a file could not be read.
 */
@NullMarked
package org.dateline.source;

import org.jspecify.annotations.NullMarked;
