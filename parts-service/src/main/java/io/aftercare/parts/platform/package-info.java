/**
 * What the features of this service share and what has nothing to do with parts. A list of any feature is newest
 * first and goes on after a cursor. Its conditions are only those whose value the caller gave, and always the caller's
 * own scope. No rule of the domain belongs here. When a second service needs the same, it moves to the kit.
 */
@NullMarked
package io.aftercare.parts.platform;

import org.jspecify.annotations.NullMarked;
