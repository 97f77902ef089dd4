/**
 * Tells people and editors what may be written: the ontology in force as term table, Markdown reference, Turtle, shapes,
 * code lists and JSON Schema.
 */
@NullMarked
package org.dateline.reference;

import org.jspecify.annotations.NullMarked;
