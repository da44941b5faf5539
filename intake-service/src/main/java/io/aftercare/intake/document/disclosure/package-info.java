/**
 * Disclosure: giving a document, or what it says, to somebody outside the company (S1-8.2c).
 * Staff who may read the document asks, naming the organisation and the purpose; the manager authorises or refuses, never
 * for what he asked himself; a keeper hands out what is authorised.
 * Every step stays on record with who took it and when.
 * Without authorisation nothing is handed out, and what was handed out is not handed out again under the same one.
 */
@NullMarked
package io.aftercare.intake.document.disclosure;

import org.jspecify.annotations.NullMarked;
