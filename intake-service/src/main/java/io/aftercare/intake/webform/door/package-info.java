/**
 * The door of web forms, open to everybody: nobody logs in here.
 * A page fetches a ticket when it is opened and sends it with what was filled in, so that the service knows how long
 * that took; a field that people do not see tells programs that fill in everything.
 * Pages of other origins than the listed ones are refused; a form takes so much in an hour and no more.
 * A sender who looks like a program gets the same answer as everybody, and the desk decides.
 * Who holds the secret of a submission reads a word about how it stands, and nothing of what was written.
 */
@NullMarked
package io.aftercare.intake.webform.door;

import org.jspecify.annotations.NullMarked;
