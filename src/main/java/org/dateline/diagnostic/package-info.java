/**
 * What is wrong with the user's facts, as values: where, how bad, which problem, in words. Problems are collected,
 * never thrown, so that one run shows all of them. And how far long work is. JDK only.
 */
@NullMarked
package org.dateline.diagnostic;

import org.jspecify.annotations.NullMarked;
