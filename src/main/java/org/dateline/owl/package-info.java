/**
 * The graphs of a store as OWL tools want them: one document in OWL 2 DL with a header, declarations, labels on everything,
 * and at each statement of an article the words that support it.
 */
@NullMarked
package org.dateline.owl;

import org.jspecify.annotations.NullMarked;
