/**
 * Emergencies: a visit of the highest priority is put in first, before whatever its technician was to do (S3.5-I3a,
 * S3.8-B4). A dispatcher names the technician; the answer names the visits whose time it takes, so that the dispatcher
 * moves them or gives them to somebody else. Nothing is moved by itself, for those times were promised to customers.
 */
@NullMarked
package io.aftercare.dispatch.emergency;

import org.jspecify.annotations.NullMarked;
