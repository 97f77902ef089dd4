/**
 * How graphs get into a triplestore of somebody else's: over HTTP, only what has changed, each graph whole, and looked
 * at afterwards, since real servers say that they have stored what they have not.
 */
@NullMarked
package org.dateline.push;

import org.jspecify.annotations.NullMarked;
