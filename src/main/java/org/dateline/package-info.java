/**
 * Where the stages meet: facts files are read, their quotes proven, resolved against the ontology, mapped, validated,
 * and stored when nothing is wrong.
 */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
